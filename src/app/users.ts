// Users: logins of the desk.
import type { CollectionConfig, FieldAccess } from 'payload'

import { admins, roleOf } from 'offprint'

import { keepAdmin, staysAdmin } from './lastAdmin.ts'
import { takeAsLong } from './sameForAll.ts'

const adminsField: FieldAccess = ({ req }) => roleOf(req) === 'admin'

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
  ],
  hooks: {
    beforeChange: [staysAdmin],
    beforeDelete: [keepAdmin],
    beforeOperation: [takeAsLong],
  },
  lockDocuments: false,
}

function selfOr(all: boolean, id: number | string | undefined) {
  if (all) {
    return true
  }
  return id === undefined ? false : { id: { equals: id } }
}
