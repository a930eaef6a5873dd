// Users: logins of the desk.
import type { CollectionConfig, FieldAccess } from 'payload'

import { admins, roleOf } from 'offprint'

const adminsField: FieldAccess = ({ req }) => roleOf(req) === 'admin'
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

export const users: CollectionConfig = {
  slug: 'users',
  access: {
    admin: ({ req }) => roleOf(req) !== null,
    create: admins,
    delete: admins,
    read: ({ req }) => selfOr(roleOf(req) === 'admin' || roleOf(req) === 'editor', req.user?.id),
    unlock: admins,
    update: ({ req }) => selfOr(roleOf(req) === 'admin', req.user?.id),
  },
  admin: {
    defaultColumns: ['name', 'email', 'role', 'author'],
    group: 'Records',
    useAsTitle: 'name',
  },
  auth: { cookies: { sameSite: 'Lax' }, maxLoginAttempts: 5 },
  defaultSort: 'name',
  fields: [
    { name: 'name', type: 'text', required: true },
    {
      name: 'role',
      type: 'select',
      access: { create: adminsField, update: adminsField },
      defaultValue: 'author',
      options: [
        { label: 'Admin', value: 'admin' },
        { label: 'Editor', value: 'editor' },
        { label: 'Author', value: 'author' },
      ],
      required: true,
      saveToJWT: true,
    },
    {
      name: 'author',
      type: 'relationship',
      access: { create: adminsField, update: adminsField },
      admin: { description: 'The author that this login is.' },
      relationTo: 'authors',
    },
    {
      name: 'digest',
      type: 'group',
      admin: { description: 'When the reminder of what is owed comes, and of whose pieces.' },
      fields: [
        {
          type: 'row',
          fields: [
            {
              name: 'cadence',
              type: 'select',
              defaultValue: 'weekly',
              options: [
                { label: 'Daily', value: 'daily' },
                { label: 'Weekly', value: 'weekly' },
                { label: 'Off', value: 'off' },
              ],
              required: true,
            },
            {
              name: 'weekday',
              type: 'select',
              admin: { condition: (_, siblings) => siblings?.cadence === 'weekly' },
              defaultValue: 'mon',
              options: weekdays.map((value) => ({
                label: value[0]?.toUpperCase() + value.slice(1),
                value,
              })),
            },
            { name: 'hour', type: 'number', defaultValue: 8, max: 23, min: 0, required: true },
          ],
        },
        {
          type: 'row',
          fields: [
            {
              name: 'timeZone',
              type: 'text',
              admin: { description: 'Such as Europe/London.' },
              defaultValue: 'UTC',
              required: true,
              validate: (value: null | string | undefined) =>
                isTimeZone(value ?? '') || 'Give an IANA time zone such as Europe/London.',
            },
            {
              name: 'scope',
              type: 'select',
              hooks: { beforeValidate: [scopeOfRole] },
              options: [
                { label: 'My own pieces', value: 'own' },
                { label: 'All pieces', value: 'all' },
              ],
            },
          ],
        },
      ],
    },
  ],
  lockDocuments: false,
}

function selfOr(all: boolean, id: number | string | undefined) {
  if (all) {
    return true
  }
  return id === undefined ? false : { id: { equals: id } }
}

/** `all` for admins and editors, `own` for authors, unless somebody chose. */
function scopeOfRole({
  data,
  operation,
  value,
}: {
  data?: { role?: string }
  operation?: string
  value?: unknown
}) {
  if (value || operation !== 'create') {
    return value
  }
  return data?.role === 'admin' || data?.role === 'editor' ? 'all' : 'own'
}

function isTimeZone(timeZone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone }))
  } catch {
    return false
  }
}
