// Newsletters: one document an issue. Drafts are edited at the desk; what was sent stays as it was.
import type { CollectionConfig, FieldBase } from 'payload'

import type { ResolvedOptions } from '../../options.ts'
import type { Newsletter } from '../../types.ts'

import { desk, draftIssues, nobodyField } from '../../access/rules.ts'
import { cadences, issueStates } from '../../domain/newsletter.ts'
import { moment } from '../shared/fields.ts'

/** Of what our code writes: nobody writes it by Payload's own endpoints. */
const written: Pick<FieldBase, 'access'> = { access: { create: nobodyField, update: nobodyField } }

/** A draft has nothing there. */
const onceSent = {
  condition: ({ state }: Partial<Newsletter>) => state !== 'draft',
  position: 'sidebar',
} as const

export function newsletters({ slugs }: ResolvedOptions): CollectionConfig {
  return {
    slug: slugs.newsletters,
    access: { create: desk, delete: draftIssues, read: desk, update: draftIssues },
    admin: {
      defaultColumns: ['subject', 'kind', 'state', 'sent', 'sentAt'],
      description: 'newsletters',
      group: 'records',
      useAsTitle: 'subject',
    },
    defaultSort: '-createdAt',
    disableDuplicate: true,
    fields: [
      {
        name: 'key',
        type: 'text',
        ...written,
        admin: { disableListColumn: true, disableListFilter: true, hidden: true },
        unique: true,
      },
      { name: 'subject', type: 'text', maxLength: 200 },
      { name: 'introduction', type: 'textarea', maxLength: 5000 },
      {
        name: 'posts',
        type: 'array',
        admin: { description: 'newsletterPosts' },
        fields: [
          { name: 'article', type: 'relationship', maxDepth: 1, relationTo: slugs.articles },
          { name: 'note', type: 'textarea', maxLength: 5000 },
        ],
        labels: { plural: 'articles', singular: 'article' },
        maxRows: 50,
      },
      {
        name: 'deliveries',
        type: 'ui',
        admin: { components: { Field: 'offprint/client#Newsletter' }, disableListColumn: true },
      },
      {
        name: 'kind',
        type: 'select',
        ...written,
        admin: { position: 'sidebar' },
        defaultValue: 'weekly',
        options: [...cadences],
        required: true,
      },
      {
        name: 'state',
        type: 'select',
        ...written,
        admin: { position: 'sidebar' },
        defaultValue: 'draft',
        index: true,
        options: [...issueStates],
        required: true,
      },
      { name: 'sendingAt', type: 'date', ...written, admin: { ...onceSent, ...moment } },
      { name: 'sentAt', type: 'date', ...written, admin: { ...onceSent, ...moment } },
      { name: 'recipients', type: 'number', ...written, admin: onceSent },
      { name: 'sent', type: 'number', ...written, admin: onceSent },
      { name: 'failed', type: 'number', ...written, admin: onceSent },
    ],
    graphQL: false,
    versions: false,
  }
}
