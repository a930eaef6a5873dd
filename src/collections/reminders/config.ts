// Reminders: the ledger of mail, one row a person and period.
import type { CollectionConfig } from 'payload'

import type { ResolvedOptions } from '../../options.ts'

import { desk, nobody } from '../../access/rules.ts'
import { moment, row } from '../shared/fields.ts'

/** The ledger. A row is claimed under `key` before a mail is sent, and marked after. */
export function reminders(options: ResolvedOptions): CollectionConfig {
  return {
    slug: options.slugs.reminders,
    access: { create: nobody, delete: nobody, read: desk, update: nobody },
    admin: {
      defaultColumns: ['period', 'person', 'kind', 'state', 'sentAt', 'items'],
      description: 'reminders',
      group: 'records',
      listSearchableFields: ['email', 'period', 'messageId'],
      useAsTitle: 'key',
    },
    defaultSort: '-createdAt',
    disableDuplicate: true,
    fields: [
      { name: 'key', type: 'text', admin: { description: 'key' }, required: true, unique: true },
      row(
        {
          name: 'person',
          type: 'relationship',
          index: true,
          maxDepth: 0,
          relationTo: options.slugs.users,
        },
        { name: 'email', type: 'email' },
      ),
      row(
        {
          name: 'kind',
          type: 'select',
          defaultValue: 'digest',
          options: ['digest', 'test', 'letter', 'receipt', 'confirmation', 'newsletter'],
          required: true,
        },
        {
          name: 'period',
          type: 'text',
          admin: { description: 'period' },
          index: true,
          required: true,
        },
      ),
      {
        name: 'state',
        type: 'select',
        admin: { description: 'state' },
        defaultValue: 'claimed',
        index: true,
        options: ['claimed', 'waiting', 'sent', 'not-sent', 'failed'],
        required: true,
      },
      row(
        { name: 'items', type: 'number', admin: { description: 'items' }, min: 0 },
        { name: 'attempts', type: 'number', defaultValue: 0, min: 0 },
      ),
      row(
        { name: 'claimedAt', type: 'date', admin: { ...moment } },
        { name: 'sentAt', type: 'date', admin: { ...moment }, index: true },
      ),
      row(
        { name: 'leaseUntil', type: 'date', admin: { ...moment, description: 'leaseUntil' } },
        {
          name: 'nextAttemptAt',
          type: 'date',
          admin: { ...moment, description: 'nextAttemptAt' },
        },
      ),
      { name: 'messageId', type: 'text' },
      { name: 'error', type: 'textarea', admin: { description: 'error' } },
      { name: 'schedule', type: 'text', admin: { description: 'schedule' } },
      {
        name: 'acts',
        type: 'array',
        admin: { description: 'acts' },
        fields: [
          row(
            { name: 'at', type: 'date', admin: { ...moment }, required: true },
            { name: 'act', type: 'text', required: true },
          ),
          { name: 'article', type: 'relationship', relationTo: options.slugs.articles },
          { name: 'what', type: 'text' },
        ],
        labels: { plural: 'acts', singular: 'act' },
      },
    ],
    versions: false,
  }
}
