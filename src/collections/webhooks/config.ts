// Webhooks: addresses that are told what happens to posts and articles. Their secrets are in a table of their own.
import type { CollectionConfig, TextFieldSingleValidation } from 'payload'

import type { ResolvedOptions } from '../../options.ts'

import { roleOfUser } from '../../access/people.ts'
import { admins } from '../../access/rules.ts'
import { publicKinds, staffKinds } from '../../events/record.ts'
import { translatorFor } from '../../translations/translator.ts'
import { faultOf } from '../../webhooks/address.ts'

export function webhooks(options: ResolvedOptions): CollectionConfig {
  return {
    slug: options.slugs.webhooks,
    access: { create: admins, delete: admins, read: admins, update: admins },
    admin: {
      defaultColumns: ['name', 'url', 'kinds', 'active'],
      description: 'webhooks',
      group: 'records',
      hidden: ({ user }) => roleOfUser(user as never, options) !== 'admin',
      useAsTitle: 'name',
    },
    defaultSort: 'name',
    disableDuplicate: true,
    fields: [
      { name: 'name', type: 'text', maxLength: 100, required: true },
      {
        name: 'url',
        type: 'text',
        admin: { description: 'webhookURL' },
        label: 'webhookURL',
        maxLength: 2000,
        required: true,
        validate: checkAddress(options),
      },
      {
        name: 'kinds',
        type: 'select',
        admin: { description: 'webhookKinds' },
        defaultValue: [...publicKinds],
        enumName: 'enum_offprint_event_kind',
        hasMany: true,
        options: [...publicKinds, ...staffKinds].map((value) => ({ label: value, value })),
        required: true,
      },
      {
        name: 'active',
        type: 'checkbox',
        admin: { description: 'webhookActive' },
        defaultValue: true,
      },
      {
        name: 'deliveries',
        type: 'ui',
        admin: { components: { Field: 'offprint/client#Webhook' }, disableListColumn: true },
      },
    ],
    graphQL: false,
    labels: { plural: 'webhooks', singular: 'webhook' },
    versions: false,
  }
}

function checkAddress(options: ResolvedOptions): TextFieldSingleValidation {
  return (value, { req }) => {
    const fault = faultOf(value ?? '', options)
    return fault === null || translatorFor(req)(fault)
  }
}
