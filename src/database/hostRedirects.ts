// The collection of `@payloadcms/plugin-redirects`, under whatever slug.
import type { FlattenedField, Payload, SanitizedCollectionConfig } from 'payload'

import type { ID } from '../types.ts'

import { idOf } from '../domain/idOf.ts'

export interface HostRedirect {
  from: string
  id: ID
  to?: {
    reference?: { id: ID } | { relationTo: string; value: { id: ID } | ID } | ID | null
    type?: 'custom' | 'reference' | null
    url?: null | string
  }
  /** Absent unless the app lets people choose it. */
  type?: null | string
}

/** What the app lets redirects be. */
export interface RedirectList {
  config: SanitizedCollectionConfig
  isPolymorphic: boolean
  /** Collections to whose documents one may lead. */
  targets: string[]
  /** Null where people do not choose it: then it is for good. */
  types: null | string[]
}

export const permanentTypes = ['301', '308']

type Host = Pick<Payload, 'collections'>

/** Known by the fields that the plugin gives it; undefined without it. */
export function redirectsOf({ collections }: Host): RedirectList | undefined {
  const configs = Object.values(collections).map(({ config }) => config)
  return configs.flatMap((config): RedirectList[] => {
    const { flattenedFields } = config
    const to = fieldsOf(named(flattenedFields, 'to'))
    const reference = named(to, 'reference')
    const type = named(flattenedFields, 'type')
    if (
      !named(flattenedFields, 'from') ||
      !named(to, 'url') ||
      reference?.type !== 'relationship'
    ) {
      return []
    }
    const { relationTo } = reference
    const options = type?.type === 'select' ? type.options : []
    const values = options.map((one) => (typeof one === 'string' ? one : one.value))
    const isPolymorphic = Array.isArray(relationTo)
    return [{ config, isPolymorphic, targets: [relationTo].flat(), types: type ? values : null }]
  })[0]
}

/** The document to which a redirect leads. */
export function referenceOf(
  { targets }: RedirectList,
  { to }: HostRedirect,
): { id: ID | null; slug: string } | null {
  const reference = to?.reference
  if (typeof reference === 'object' && reference !== null && 'relationTo' in reference) {
    return { id: idOf(reference.value), slug: reference.relationTo }
  }
  const [only] = targets
  return reference && only ? { id: idOf(reference), slug: only } : null
}

function fieldsOf(field: FlattenedField | undefined): FlattenedField[] {
  return field && 'flattenedFields' in field ? field.flattenedFields : []
}

function named(fields: FlattenedField[], wanted: string): FlattenedField | undefined {
  return fields.find(({ name }) => name === wanted)
}
