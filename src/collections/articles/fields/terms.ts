// What the outlet has permitted, and whether the article waits.
import type { Field } from 'payload'

import { deskField, nobodyField, ownArticleField, staffField } from '../../../access/rules.ts'
import { modes } from '../../../domain/terms.ts'
import { dayField } from '../../shared/dayField.ts'
import { row } from '../../shared/fields.ts'

export const terms: Field[] = [
  {
    name: 'permission',
    type: 'group',
    access: { create: deskField, read: ownArticleField, update: deskField },
    admin: { description: 'permission' },
    fields: [
      row(
        {
          name: 'grantedBy',
          type: 'text',
          admin: { description: 'grantedBy', disableListFilter: true },
        },
        dayField({ name: 'grantedOn' }),
        { name: 'mode', type: 'select', options: [...modes] },
        dayField({ name: 'from', admin: { description: 'permissionFrom' }, label: 'validFrom' }),
      ),
      {
        name: 'conditions',
        type: 'textarea',
        admin: { description: 'conditions', disableListFilter: true },
        maxLength: 5000,
      },
      {
        name: 'creditLine',
        type: 'text',
        admin: { description: 'permissionCredit', disableListFilter: true },
        maxLength: 300,
      },
      {
        name: 'evidence',
        type: 'textarea',
        admin: { description: 'evidence', disableListFilter: true },
      },
    ],
    hooks: { beforeDuplicate: [() => ({})] },
  },
  {
    name: 'heldBack',
    type: 'group',
    // An answer of the outlet writes it.
    access: { create: nobodyField, read: ownArticleField, update: nobodyField },
    admin: {
      condition: (_, siblings) => Boolean(siblings?.heldBack?.on),
      description: 'heldBack',
    },
    fields: [
      row(dayField({ name: 'on', admin: { readOnly: true } }), {
        name: 'by',
        type: 'text',
        admin: { disableListFilter: true, readOnly: true },
      }),
    ],
    hooks: { beforeDuplicate: [() => ({})] },
  },
  {
    name: 'signOff',
    type: 'checkbox',
    access: { create: deskField, read: staffField, update: deskField },
    admin: { description: 'signOff' },
    defaultValue: false,
  },
  {
    name: 'waived',
    type: 'group',
    access: { read: staffField },
    admin: { description: 'waived' },
    fields: [
      row(
        { name: 'reason', type: 'text', admin: { disableListFilter: true } },
        { name: 'by', type: 'text', admin: { disableListFilter: true, readOnly: true } },
        { name: 'at', type: 'date', admin: { readOnly: true }, index: true },
      ),
    ],
    hooks: { beforeDuplicate: [() => ({})] },
  },
  dayField({
    name: 'snoozedUntil',
    access: { read: staffField },
    admin: { description: 'snoozedUntil' },
    hooks: { beforeDuplicate: [() => null] },
    index: true,
  }),
]
