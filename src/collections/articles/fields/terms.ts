// What the outlet has permitted, and whether the article waits.
import type { Field } from 'payload'

import { deskField, staffField } from '../../../access/rules.ts'
import { dayField } from '../../shared/dayField.ts'
import { modeOptions } from './options.ts'

export const terms: Field[] = [
  {
    name: 'permission',
    type: 'group',
    access: { create: deskField, read: staffField, update: deskField },
    admin: {
      description:
        'A permission from the outlet, recorded by an editor. It covers its mode and smaller modes.',
    },
    fields: [
      {
        type: 'row',
        fields: [
          {
            name: 'grantedBy',
            type: 'text',
            admin: { description: 'Who at the outlet granted it.' },
          },
          dayField({ name: 'grantedOn' }),
          { name: 'mode', type: 'select', options: modeOptions() },
        ],
      },
      {
        name: 'evidence',
        type: 'textarea',
        admin: { description: 'The mail, contract or address that shows it.' },
      },
    ],
    hooks: { beforeDuplicate: [() => ({})] },
  },
  {
    name: 'waived',
    type: 'group',
    access: { read: staffField },
    admin: { description: 'Will not go on the blog. Give the reason.' },
    fields: [
      {
        type: 'row',
        fields: [
          { name: 'reason', type: 'text' },
          { name: 'by', type: 'text', admin: { readOnly: true } },
          { name: 'at', type: 'date', admin: { readOnly: true }, index: true },
        ],
      },
    ],
    hooks: { beforeDuplicate: [() => ({})] },
  },
  dayField({
    name: 'snoozedUntil',
    access: { read: staffField },
    admin: { description: 'No reminders before this day.' },
    hooks: { beforeDuplicate: [() => null] },
    index: true,
  }),
]
