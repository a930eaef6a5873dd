// Users of the admin panel.
import type { CollectionConfig, DateField, FieldAccess } from 'payload'

import { admins, adminsOrSelf, roleOf } from 'offprint'

import {
  endAccess,
  lockForLogout,
  lockForRefresh,
  refuseDeactivated,
} from './accounts/deactivation.ts'
import { recordDevice } from './accounts/devices.ts'
import { inviteEndpoints } from './accounts/invite.ts'
import { sessionEndpoints } from './accounts/sessions.ts'
import { demoSessions } from './demo/demo.ts'
import { inEachLanguage, labelInEachLanguage } from './languages/languages.ts'
import { refuseLastDeletion, refuseLastDemotion } from './lastAdmin.ts'
import { forgotPassword, resetMail } from './logins/forgotPassword.ts'
import { limitLogins, recordSignIns } from './logins/hooks.ts'
import { retiredColumns } from './logins/retiredColumns.ts'
import { checkNewPassword, checkResetPassword } from './passwords/checkPasswords.ts'
import { currentPassword } from './passwords/currentPassword.ts'
import { reportSuccess } from './reportLogin.ts'
import { secondFactorEndpoints } from './secondFactor/endpoints.ts'
import { secondFactor } from './secondFactor/field.ts'
import { checkSecondFactor, refuseRefresh, showNewCodes } from './secondFactor/hooks.ts'
import { readSettings } from './settings.mjs'
import { equalizeDuration } from './uniformLogin.ts'
import { warmUpUser } from './warmUpUser.ts'

/** With https the browser must send the session cookie over https only. */
const isHttps = readSettings(process.env).siteURL.startsWith('https:')

const adminsField: FieldAccess = ({ req }) => roleOf(req) === 'admin'

/** Since when nobody signs in with the account; empty while somebody may. */
const deactivatedAt: DateField = {
  name: 'deactivatedAt',
  type: 'date',
  access: { create: adminsField, update: adminsField },
  admin: {
    components: {
      Cell: '/app/accounts/DeactivatedCell.tsx#DeactivatedCell',
      Field: '/app/accounts/Account.client.tsx#Account',
    },
    disableBulkEdit: true,
    position: 'sidebar',
  },
  label: inEachLanguage('deactivated'),
}

export const users: CollectionConfig = {
  slug: 'users',
  access: {
    admin: ({ req }) => roleOf(req) !== null,
    create: admins,
    delete: admins,
    read: ({ req }) => roleOf(req) === 'editor' || adminsOrSelf({ req }),
    unlock: admins,
    update: adminsOrSelf,
  },
  admin: {
    components: { beforeListTable: ['/app/accounts/Invite.client.tsx#Invite'] },
    defaultColumns: ['name', 'email', 'role', 'author', 'deactivatedAt'],
    group: inEachLanguage('records'),
    // Everybody has their own account.
    hidden: ({ user }) => user?.role === 'author',
    useAsTitle: 'name',
  },
  versions: false,
  // With Payload's limits anybody could lock an account or suppress its reset mails: logins/ replaces them.
  auth: {
    cookies: { sameSite: 'Lax', secure: isHttps },
    forgotPassword: resetMail,
    ...demoSessions(),
    maxLoginAttempts: 0,
    strategies: [warmUpUser],
  },
  defaultSort: 'name',
  endpoints: [forgotPassword, ...inviteEndpoints, ...secondFactorEndpoints, ...sessionEndpoints],
  fields: [
    currentPassword,
    { name: 'name', type: 'text', label: inEachLanguage('name'), required: true },
    {
      name: 'role',
      type: 'select',
      access: { create: adminsField, update: adminsField },
      defaultValue: 'author',
      label: inEachLanguage('role'),
      options: [
        { label: inEachLanguage('admin'), value: 'admin' },
        { label: inEachLanguage('editor'), value: 'editor' },
        { label: inEachLanguage('author'), value: 'author' },
      ],
      required: true,
      saveToJWT: true,
    },
    {
      name: 'author',
      type: 'relationship',
      access: { create: adminsField, update: adminsField },
      admin: {
        description: inEachLanguage('authorHelp'),
      },
      label: inEachLanguage('author'),
      relationTo: 'authors',
    },
    deactivatedAt,
    secondFactor,
    ...retiredColumns,
  ],
  hooks: {
    afterLogin: [recordDevice, reportSuccess],
    afterLogout: [lockForLogout],
    afterOperation: [recordSignIns, showNewCodes],
    beforeChange: [refuseLastDemotion, endAccess],
    beforeDelete: [refuseLastDeletion],
    beforeLogin: [refuseDeactivated, checkSecondFactor],
    beforeOperation: [
      limitLogins,
      equalizeDuration,
      checkResetPassword,
      refuseRefresh,
      lockForRefresh,
    ],
    beforeValidate: [checkNewPassword],
  },
  labels: {
    plural: labelInEachLanguage('users'),
    singular: labelInEachLanguage('user'),
  },
  lockDocuments: false,
}
