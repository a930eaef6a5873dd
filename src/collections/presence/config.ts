// Presence: which documents are open in whose browser. Written by the heartbeat of the form alone.
import type { CollectionConfig } from 'payload'

import type { ResolvedOptions } from '../../options.ts'

import { nobody } from '../../access/rules.ts'

/** One row for each open tab. */
export function presence({ slugs }: ResolvedOptions): CollectionConfig {
  return {
    slug: slugs.presence,
    access: { create: nobody, delete: nobody, read: nobody, update: nobody },
    admin: { group: 'records', hidden: true },
    disableDuplicate: true,
    fields: [
      { name: 'slug', type: 'text', label: 'collection', required: true },
      { name: 'document', type: 'text', required: true },
      { name: 'tab', type: 'text', required: true },
      { name: 'user', type: 'relationship', maxDepth: 0, relationTo: slugs.users },
      { name: 'since', type: 'date', required: true },
      { name: 'seenAt', type: 'date', index: true, required: true },
      { name: 'isChanged', type: 'checkbox', defaultValue: false },
    ],
    graphQL: false,
    indexes: [{ fields: ['slug', 'document', 'tab'], unique: true }],
    labels: { plural: 'openDocuments', singular: 'openDocument' },
    versions: false,
  }
}
