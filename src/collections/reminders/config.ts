// Reminders: the ledger of mail, one row a person and period.
import type { CollectionConfig } from 'payload'

import type { ResolvedOptions } from '../../options.ts'

import { desk, nobody } from '../../access/rules.ts'
import { groups } from '../shared/fields.ts'

const moment = { displayFormat: 'd MMM yyyy, HH:mm', pickerAppearance: 'dayAndTime' } as const

/** The ledger. A row is claimed under `key` before a mail is sent, and marked after. */
export function reminders(options: ResolvedOptions): CollectionConfig {
  return {
    slug: options.slugs.reminders,
    access: { create: nobody, delete: nobody, read: desk, update: nobody },
    admin: {
      defaultColumns: ['period', 'person', 'kind', 'state', 'sentAt', 'items'],
      description: 'All reminder mails: recipient, period and state.',
      group: groups.records,
      listSearchableFields: ['email', 'period', 'messageId'],
      useAsTitle: 'key',
    },
    defaultSort: '-createdAt',
    disableDuplicate: true,
    fields: [
      {
        name: 'key',
        type: 'text',
        admin: { description: 'Person and period. Unique.' },
        required: true,
        unique: true,
      },
      {
        type: 'row',
        fields: [
          { name: 'person', type: 'relationship', index: true, relationTo: options.slugs.users },
          { name: 'email', type: 'email' },
        ],
      },
      {
        type: 'row',
        fields: [
          {
            name: 'kind',
            type: 'select',
            defaultValue: 'digest',
            options: [
              { label: 'Digest', value: 'digest' },
              { label: 'Test', value: 'test' },
            ],
            required: true,
          },
          {
            name: 'period',
            type: 'text',
            admin: { description: 'First day of the period.' },
            index: true,
            required: true,
          },
        ],
      },
      {
        name: 'state',
        type: 'select',
        admin: {
          description:
            'Claimed: being sent. Waiting: will be tried again. Not sent: no mail server. Failed: will not be tried again.',
        },
        defaultValue: 'claimed',
        index: true,
        options: [
          { label: 'Claimed', value: 'claimed' },
          { label: 'Waiting', value: 'waiting' },
          { label: 'Sent', value: 'sent' },
          { label: 'Not sent', value: 'not-sent' },
          { label: 'Failed', value: 'failed' },
        ],
        required: true,
      },
      {
        type: 'row',
        fields: [
          {
            name: 'items',
            type: 'number',
            admin: { description: 'Number of articles in the mail.' },
            min: 0,
          },
          { name: 'attempts', type: 'number', defaultValue: 0, min: 0 },
        ],
      },
      {
        type: 'row',
        fields: [
          { name: 'claimedAt', type: 'date', admin: { date: moment } },
          { name: 'sentAt', type: 'date', admin: { date: moment }, index: true },
        ],
      },
      {
        type: 'row',
        fields: [
          {
            name: 'leaseUntil',
            type: 'date',
            admin: { date: moment, description: 'After this time another process may send it.' },
          },
          {
            name: 'nextAttemptAt',
            type: 'date',
            admin: { date: moment, description: 'Next attempt not before this time.' },
          },
        ],
      },
      { name: 'messageId', type: 'text', label: 'Message-ID' },
      { name: 'error', type: 'textarea', admin: { description: 'Answer of the mail server.' } },
      {
        name: 'schedule',
        type: 'text',
        admin: { description: 'Settings of the person at the time of sending.' },
      },
      {
        name: 'acts',
        type: 'array',
        admin: {
          description: 'Actions taken by the links in the mail.',
        },
        fields: [
          {
            type: 'row',
            fields: [
              { name: 'at', type: 'date', admin: { date: moment }, required: true },
              { name: 'act', type: 'text', label: 'Action', required: true },
            ],
          },
          { name: 'article', type: 'relationship', relationTo: options.slugs.articles },
          { name: 'what', type: 'text' },
        ],
        label: 'Actions',
        labels: { plural: 'Actions', singular: 'Action' },
      },
    ],
    lockDocuments: false,
    versions: false,
  }
}
