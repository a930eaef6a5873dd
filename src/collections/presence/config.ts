// Presence: which documents are open in whose browser. Written by the heartbeat of the form alone.
import type { CollectionConfig } from 'payload'

import type { ResolvedOptions } from '../../options.ts'

import { nobody } from '../../access/rules.ts'
import { groups } from '../shared/fields.ts'

/** One row for each open tab. */
export function presence({ slugs }: ResolvedOptions): CollectionConfig {
  return {
    slug: slugs.presence,
    access: { create: nobody, delete: nobody, read: nobody, update: nobody },
    admin: { group: groups.records, hidden: true },
    disableDuplicate: true,
    fields: [
      { name: 'slug', type: 'text', label: { de: 'Sammlung', en: 'Collection' }, required: true },
      { name: 'document', type: 'text', label: { de: 'Dokument', en: 'Document' }, required: true },
      { name: 'tab', type: 'text', label: { de: 'Tab', en: 'Tab' }, required: true },
      {
        name: 'user',
        type: 'relationship',
        label: { de: 'Person', en: 'User' },
        relationTo: slugs.users,
      },
      { name: 'since', type: 'date', label: { de: 'Seit', en: 'Since' }, required: true },
      {
        name: 'seenAt',
        type: 'date',
        index: true,
        label: { de: 'Zuletzt gesehen', en: 'Last seen' },
        required: true,
      },
      {
        name: 'isChanged',
        type: 'checkbox',
        defaultValue: false,
        label: { de: 'Mit ungespeicherten Änderungen', en: 'With unsaved changes' },
      },
    ],
    graphQL: false,
    indexes: [{ fields: ['slug', 'document', 'tab'], unique: true }],
    labels: {
      plural: { de: 'Geöffnete Dokumente', en: 'Open documents' },
      singular: { de: 'Geöffnetes Dokument', en: 'Open document' },
    },
    lockDocuments: false,
    versions: false,
  }
}
