// Reminders: the ledger of mail, one row a person and period.
import type { CollectionConfig } from 'payload'

import type { ResolvedOptions } from '../options.ts'

import { desk, nobody } from '../access/rules.ts'
import { groups } from './shared.ts'

/** The ledger. A row is claimed under `key` before a mail is sent, and marked after. */
export function reminders(options: ResolvedOptions): CollectionConfig {
  return {
    slug: 'reminders',
    access: { create: nobody, delete: nobody, read: desk, update: nobody },
    admin: {
      defaultColumns: ['period', 'person', 'state', 'sentAt', 'items'],
      description: 'Which reminder went to whom, and what became of it.',
      group: groups.records,
      useAsTitle: 'key',
    },
    defaultSort: '-createdAt',
    disableDuplicate: true,
    fields: [
      {
        name: 'key',
        type: 'text',
        admin: { description: 'Person and period: unique.' },
        required: true,
        unique: true,
      },
      { name: 'person', type: 'relationship', index: true, relationTo: options.usersSlug },
      { name: 'email', type: 'email' },
      {
        name: 'period',
        type: 'text',
        admin: { description: 'First day of the period.' },
        index: true,
        required: true,
      },
      {
        name: 'state',
        type: 'select',
        defaultValue: 'claimed',
        index: true,
        options: [
          { label: 'Claimed', value: 'claimed' },
          { label: 'Sent', value: 'sent' },
          { label: 'Not sent', value: 'not-sent' },
          { label: 'Failed', value: 'failed' },
        ],
        required: true,
      },
      {
        name: 'items',
        type: 'number',
        admin: { description: 'How many pieces the mail names.' },
        min: 0,
      },
      { name: 'attempts', type: 'number', defaultValue: 0, min: 0 },
      { name: 'claimedAt', type: 'date' },
      { name: 'sentAt', type: 'date', index: true },
      { name: 'messageId', type: 'text', label: 'Message-ID' },
      { name: 'error', type: 'textarea', admin: { description: 'What the mail server said.' } },
    ],
    lockDocuments: false,
  }
}
