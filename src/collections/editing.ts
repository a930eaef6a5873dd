// What makes edits of a collection safe from one another: who saved last, the state that a write was based on, and
// the part of the form that watches over both.
import type { CollectionConfig, Field } from 'payload'

import type { ResolvedOptions } from '../options.ts'

import { nobodyField, staffField } from '../access/rules.ts'

/** Collections whose documents people edit side by side, without the app's pictures. */
export const editedSlugs = [
  'articles',
  'authors',
  'institutions',
  'notes',
  'outlets',
  'republications',
] as const

const ofNoForm = { disableListColumn: true, disableListFilter: true, hidden: true }

/**
 * Fields of a collection that people edit. `updatedBy` is written by a hook; `expectedUpdatedAt` comes with a write
 * and is never stored.
 */
export function editingFields({ usersSlug }: ResolvedOptions): Field[] {
  return [
    {
      name: 'editing',
      type: 'ui',
      admin: { components: { Field: 'offprint/client#Editing' }, disableListColumn: true },
      label: { de: 'Gleichzeitige Änderungen', en: 'Changes at the same time' },
    },
    {
      name: 'updatedBy',
      type: 'relationship',
      access: { create: nobodyField, read: staffField, update: nobodyField },
      admin: ofNoForm,
      hooks: { beforeDuplicate: [() => null] },
      relationTo: usersSlug,
    },
    { name: 'expectedUpdatedAt', type: 'text', admin: ofNoForm, virtual: true },
  ]
}

export function withEditing(
  collection: CollectionConfig,
  options: ResolvedOptions,
): CollectionConfig {
  const isEdited = editedSlugs.some((slug) => slug === collection.slug)
  return isEdited
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
