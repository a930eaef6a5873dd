// The values of a form as document data: what a person can change in it, and nothing that programs write.
import type { FormField, FormState } from 'payload'

import { reduceFieldsToValues } from 'payload/shared'

/** Document data by the names of the top fields. */
export type Values = Record<string, unknown>

export function formValues(fields: FormState): Values {
  const written = Object.entries(fields)
    .filter(([path, field]) => isWrittenByPeople(path, field))
    .map(([path, field]) => [path, isEmptied(field) ? { ...field, value: [] } : field] as const)
  const values = reduceFieldsToValues(Object.fromEntries(written), true)
  return Object.fromEntries(
    Object.entries(values)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, asJSON(value)]),
  )
}

const known = new WeakMap<object, unknown>()

/** A long text that has not changed is the same object in the form, and is the same here: it costs nothing again. */
function asJSON(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) {
    return value
  }
  const plain = known.get(value) ?? (JSON.parse(JSON.stringify(value)) as unknown)
  known.set(value, plain)
  return plain
}

/** Document data from the API, with the same keys that `valuesOf` leaves out left out. */
export function documentValues(document: Values): Values {
  return Object.fromEntries(
    Object.entries(document).filter(([name, value]) => !ofPrograms.has(name) && !isJoin(value)),
  )
}

/** Of a document from the API: what hooks and transitions wrote, and the form shows. */
export function derivedValues(document: Values): Values {
  return Object.fromEntries(Object.entries(document).filter(([name]) => derived.has(name)))
}

const derived = new Set(['blogMode', 'freeFrom', 'isPublic', 'noteUpdatedAt', 'pictures', 'stage'])

/** Metadata, what comes with a request only, and what hooks and transitions write. */
const ofPrograms = new Set([
  'createdAt',
  'editing',
  'expectedStage',
  'expectedUpdatedAt',
  'file',
  'id',
  'importKey',
  'proposal',
  'searchText',
  'transition',
  'updatedAt',
  'updatedBy',
  'updatedVia',
  ...derived,
])

function isWrittenByPeople(path: string, field: FormField): boolean {
  const [name = ''] = path.split('.')
  return !ofPrograms.has(name) && field.value !== undefined && !isJoin(field.value)
}

/** The value of rows is their number: without any it would be read as 0. */
function isEmptied({ rows, value }: FormField): boolean {
  return value === 0 && rows?.length === 0
}

/** A join has no value of its own: its documents are edited elsewhere. */
function isJoin(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    'docs' in value &&
    Array.isArray(value.docs) &&
    'hasNextPage' in value
  )
}
