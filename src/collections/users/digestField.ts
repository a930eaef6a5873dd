// The choice of a login: when the reminder comes, and of whose articles.
import type { FieldHook, GroupField, TypedUser } from 'payload'

import type { ResolvedOptions } from '../../options.ts'

import { roleOfUser } from '../../access/people.ts'
import { staffField } from '../../access/rules.ts'
import { isTimeZone } from '../../domain/timeZones.ts'
import { cadences, weekdays } from '../../reminders/schedule.ts'
import { type LocalizedRequest, translatorFor } from '../../translations/translator.ts'
import { row } from '../shared/fields.ts'

/**
 * The group `digest`; added to the users collection where that has no field of the name. Nothing in it is required:
 * the app makes users without it. Users who were there before get the defaults of the columns, and the time zone of
 * the site, which is no default of a column because it may change.
 */
export function digestField(options: ResolvedOptions): GroupField {
  const { reminders, timeZone } = options
  return {
    name: 'digest',
    type: 'group',
    access: { create: staffField, read: staffField, update: staffField },
    admin: { description: 'digest', hidden: reminders === 'off' },
    fields: [
      row(
        { name: 'cadence', type: 'select', defaultValue: 'weekly', options: [...cadences] },
        {
          name: 'weekday',
          type: 'select',
          admin: { condition: (_, siblings) => siblings?.cadence === 'weekly' },
          defaultValue: 'mon',
          options: [...weekdays],
        },
        {
          name: 'hour',
          type: 'number',
          admin: { description: 'hour' },
          defaultValue: 8,
          max: 23,
          min: 0,
          validate: (value: null | number | undefined, { req }: { req: LocalizedRequest }) =>
            isNone(value) ||
            (Number.isInteger(value) && value >= 0 && value <= 23) ||
            translatorFor(req)('invalid-hour'),
        },
      ),
      row(
        {
          name: 'timeZone',
          type: 'text',
          admin: { description: 'timeZone' },
          defaultValue: () => (isTimeZone(timeZone) ? timeZone : 'UTC'),
          validate: (value: null | string | undefined, { req }: { req: LocalizedRequest }) =>
            isNone(value) || isTimeZone(value) || translatorFor(req)('invalid-time-zone'),
        },
        {
          name: 'scope',
          type: 'select',
          admin: { description: 'scope' },
          hooks: { beforeValidate: [scopeOfRole(options)] },
          options: ['own', 'all'],
        },
      ),
    ],
  }
}

/** `all` for admins and editors, `own` for authors, unless somebody chose; empty for users without a role. */
function scopeOfRole(options: ResolvedOptions): FieldHook {
  return ({ data, operation, value }) => {
    if (value || operation !== 'create') {
      return value
    }
    const login = { ...data, collection: options.slugs.users } as unknown as TypedUser
    const role = roleOfUser(login, options)
    return role === 'admin' || role === 'editor' ? 'all' : role && 'own'
  }
}

function isNone(value: unknown): value is null | undefined {
  return value === null || value === undefined
}
