// Subscribers: who gets the newsletter. Written by the endpoints of the newsletter alone, and read by admins alone.
import type { CollectionConfig } from 'payload'

import type { ResolvedOptions } from '../../options.ts'

import { roleOfUser } from '../../access/people.ts'
import { admins, nobody } from '../../access/rules.ts'
import { cadences, subscriberStates } from '../../domain/newsletter.ts'
import { moment, row } from '../shared/fields.ts'

export function subscribers(options: ResolvedOptions): CollectionConfig {
  return {
    slug: options.slugs.subscribers,
    access: { create: nobody, delete: admins, read: admins, update: nobody },
    admin: {
      defaultColumns: ['email', 'state', 'cadence', 'language', 'confirmedAt'],
      description: 'subscribers',
      group: 'records',
      hidden: ({ user }) => roleOfUser(user as never, options) !== 'admin',
      listSearchableFields: ['email'],
      useAsTitle: 'email',
    },
    defaultSort: '-createdAt',
    disableDuplicate: true,
    fields: [
      { name: 'email', type: 'email', required: true, unique: true },
      row(
        {
          name: 'state',
          type: 'select',
          admin: { description: 'subscriberState' },
          defaultValue: 'pending',
          index: true,
          options: [...subscriberStates],
          required: true,
        },
        {
          name: 'cadence',
          type: 'select',
          defaultValue: 'each',
          options: [...cadences],
          required: true,
        },
        { name: 'language', type: 'text', required: true },
      ),
      row(
        { name: 'requestedAt', type: 'date', admin: { ...moment } },
        { name: 'confirmedAt', type: 'date', admin: { ...moment } },
        { name: 'endedAt', type: 'date', admin: { ...moment } },
      ),
      { name: 'reason', type: 'text' },
    ],
    graphQL: false,
    versions: false,
  }
}
