// Presence: which documents are open in whose browser. Written by the heartbeat of the form alone.
import type { CollectionConfig } from 'payload'

import type { ResolvedOptions } from '../options.ts'

import { nobody } from '../access/rules.ts'
import { groups } from './shared.ts'

/** One row for each open tab. */
export function presence({ usersSlug }: ResolvedOptions): CollectionConfig {
  return {
    slug: 'presence',
    access: { create: nobody, delete: nobody, read: nobody, update: nobody },
    admin: { group: groups.records, hidden: true },
    disableDuplicate: true,
    fields: [
      { name: 'slug', type: 'text', required: true, label: { de: 'Sammlung', en: 'Collection' } },
      { name: 'document', type: 'text', required: true, label: { de: 'Dokument', en: 'Document' } },
      { name: 'tab', type: 'text', required: true, label: { de: 'Fenster', en: 'Tab' } },
      {
        name: 'user',
        type: 'relationship',
        relationTo: usersSlug,
        label: { de: 'Person', en: 'User' },
      },
      { name: 'since', type: 'date', required: true, label: { de: 'Seit', en: 'Since' } },
      {
        name: 'seenAt',
        type: 'date',
        index: true,
        required: true,
        label: { de: 'Zuletzt gesehen', en: 'Last seen' },
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
  }
}
