// Leaves what only staff may read out of public queries: it does not leave the database.
import type {
  CollectionBeforeOperationHook,
  FieldAccess,
  SanitizedCollectionConfig,
  SelectType,
} from 'payload'

import { getSelectMode } from 'payload/shared'

import { isStaff } from '../access/people.ts'
import { deskField, nobodyField, ownArticleField, staffField } from '../access/rules.ts'
import { remembered } from '../processState.ts'

const closedToPublic = new Set<FieldAccess | undefined>([
  deskField,
  nobodyField,
  ownArticleField as FieldAccess,
  staffField,
])

/**
 * The rules of the fields hide them from the response in any case; this saves reading them. A select that names what it
 * wants stays as it is: the client may name fewer.
 */
export const selectPublic: CollectionBeforeOperationHook = (hook) => {
  const { args, collection, operation, overrideAccess, req } = hook
  if (operation !== 'read' || overrideAccess || isStaff(req)) {
    return args
  }
  // Null where Payload populates a relation.
  const { select } = args as { select?: null | SelectType }
  const fields = hiddenFields(collection)
  const isByName = select && getSelectMode(select) === 'include'
  // An empty select would leave everything out: a host's own collection has none of these fields.
  return isByName || Object.keys(fields).length === 0
    ? args
    : { ...args, select: { ...select, ...fields } }
}

/** By their names. */
export function hiddenFields(collection: SanitizedCollectionConfig): Record<string, false> {
  return remembered(collection, 'fields-hidden', () => privateFields(collection))
}

/** The fields of a collection whose rule lets no reader see them, as a select without them. */
function privateFields({ flattenedFields }: SanitizedCollectionConfig): Record<string, false> {
  const names = flattenedFields
    .filter(({ access }) => closedToPublic.has(access?.read ?? undefined))
    .map(({ name }) => [name, false] as const)
  return Object.fromEntries(names)
}
