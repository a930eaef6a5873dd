// What makes edits of a collection safe from one another: who saved last, the state that a write was based on, and
// the part of the form that watches over both.
import type { CollectionConfig, Field } from 'payload'

import type { ResolvedOptions } from '../options.ts'

import { nobodyField, staffField } from '../access/rules.ts'

/** Collections of ours whose documents people edit side by side. */
const editedKinds = [
  'articles',
  'authors',
  'institutions',
  'notes',
  'outlets',
  'pages',
  'republications',
  'series',
] as const

const ofNoForm = { disableListColumn: true, disableListFilter: true, hidden: true }

/**
 * Fields of a collection that people edit. `updatedBy` is written by a hook; `expectedUpdatedAt` comes with a write
 * and is never stored.
 */
export function editingFields({ slugs }: ResolvedOptions): Field[] {
  return [
    {
      name: 'editing',
      type: 'ui',
      admin: { components: { Field: 'offprint/client#Editing' }, disableListColumn: true },
    },
    {
      name: 'updatedBy',
      type: 'relationship',
      access: { create: nobodyField, read: staffField, update: nobodyField },
      admin: ofNoForm,
      hooks: { beforeDuplicate: [() => null] },
      maxDepth: 0,
      relationTo: slugs.users,
    },
    { name: 'expectedUpdatedAt', type: 'text', admin: ofNoForm, virtual: true },
  ]
}

/** Whether people edit the documents of a collection side by side: ours and, with `guardHost`, the app's pictures. */
export function isEditedSlug(
  slug: string,
  { guardHost, slugs }: Pick<ResolvedOptions, 'guardHost' | 'slugs'>,
) {
  return (guardHost && slug === slugs.media) || editedKinds.some((kind) => slugs[kind] === slug)
}

export function withEditing(
  collection: CollectionConfig,
  options: ResolvedOptions,
): CollectionConfig {
  return isEditedSlug(collection.slug, options)
    ? withSaveButton(
        { ...collection, fields: [...editingFields(options), ...collection.fields] },
        options,
      )
    : collection
}

/** Our button saves without losing what is typed meanwhile; a host's own button comes first. */
export function withSaveButton(
  collection: CollectionConfig,
  { disabled }: ResolvedOptions,
): CollectionConfig {
  const { admin } = collection
  const SaveButton = admin?.components?.edit?.SaveButton ?? 'offprint/client#SaveButton'
  const edit = { ...admin?.components?.edit, SaveButton }
  const components = { ...admin?.components, edit }
  return disabled ? collection : { ...collection, admin: { ...admin, components } }
}
