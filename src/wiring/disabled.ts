// What the plugin leaves of its collections while it is disabled: their fields, their access rules, and nothing that moves.
import type { CollectionConfig, Field } from 'payload'

import type { ResolvedOptions } from '../options.ts'

import { nobody } from '../access/rules.ts'

/** They call endpoints, which are not there. */
const needEndpoints = new Set([
  'offprint/client#Editing',
  'offprint/client#MoveLog',
  'offprint/client#Newsletter',
  'offprint/client#OldAddresses',
  'offprint/client#TermsOutlook',
  'offprint/client#Webhook',
  'offprint/rsc#StageBar',
  'offprint/rsc#Work',
])

interface Shown {
  admin?: { [setting: string]: unknown; components?: Record<string, unknown> }
  fields?: Shown[]
  name?: string
  tabs?: Shown[]
  type?: string
}

/**
 * Nobody can write a republication: its article would be on the blog with it. The stage is refused by a hook as well,
 * which also knows of restored versions.
 */
export function atRest(collection: CollectionConfig, options: ResolvedOptions): CollectionConfig {
  const fields = (collection.fields as Shown[]).flatMap(fieldAtRest) as unknown as Field[]
  return collection.slug === options.slugs.republications
    ? {
        ...collection,
        access: { ...collection.access, create: nobody, delete: nobody, update: nobody },
        fields,
      }
    : { ...collection, fields }
}

function fieldAtRest(field: Shown): Shown[] {
  const { name, type, admin, fields, tabs } = field
  const component = admin?.components?.Field
  const isGone = typeof component === 'string' && needEndpoints.has(component)
  if (type === 'ui' && isGone) {
    return []
  }
  return [
    {
      ...field,
      ...(admin && isGone ? { admin: withoutField(admin) } : {}),
      ...(name === 'stage' ? { admin: { ...withoutField(admin ?? {}), readOnly: true } } : {}),
      ...(fields ? { fields: fields.flatMap(fieldAtRest) } : {}),
      ...(tabs ? { tabs: tabs.flatMap(fieldAtRest) } : {}),
    },
  ]
}

function withoutField(admin: NonNullable<Shown['admin']>): NonNullable<Shown['admin']> {
  const { Field: _, ...components } = admin.components ?? {}
  return { ...admin, components }
}
