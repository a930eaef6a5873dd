// The choice of a login: when the reminder comes, and of whose articles.
import type { FieldHook, GroupField } from 'payload'

import type { ResolvedOptions } from '../../options.ts'

import { isTimeZone } from '../../domain/timeZones.ts'
import { cadences, weekdays } from '../../reminders/schedule.ts'
import { type LocalizedRequest, translatorFor } from '../../translations/translator.ts'

/** The group `digest`; added to the users collection where that has no field of the name. */
export function digestField({ timeZone }: Pick<ResolvedOptions, 'timeZone'>): GroupField {
  return {
    name: 'digest',
    type: 'group',
    admin: { description: 'When reminders of owed articles are sent, and for whose articles.' },
    fields: [
      {
        type: 'row',
        fields: [
          {
            name: 'cadence',
            type: 'select',
            defaultValue: 'weekly',
            options: cadences.map((value) => ({ label: capital(value), value })),
            required: true,
          },
          {
            name: 'weekday',
            type: 'select',
            admin: { condition: (_, siblings) => siblings?.cadence === 'weekly' },
            defaultValue: 'mon',
            options: weekdays.map((value) => ({ label: capital(value), value })),
          },
          {
            name: 'hour',
            type: 'number',
            admin: { description: '0 to 23, in the time zone below.' },
            defaultValue: 8,
            max: 23,
            min: 0,
            required: true,
            validate: (value: null | number | undefined, { req }: { req: LocalizedRequest }) =>
              (Number.isInteger(value) && value! >= 0 && value! <= 23) ||
              translatorFor(req)('invalid-hour'),
          },
        ],
      },
      {
        type: 'row',
        fields: [
          {
            name: 'timeZone',
            type: 'text',
            admin: { description: 'Such as Europe/London.' },
            defaultValue: () => (isTimeZone(timeZone) ? timeZone : 'UTC'),
            required: true,
            validate: (value: null | string | undefined, { req }: { req: LocalizedRequest }) =>
              isTimeZone(value) || translatorFor(req)('invalid-time-zone'),
          },
          {
            name: 'scope',
            type: 'select',
            admin: { description: 'Authors are reminded only of their own articles.' },
            hooks: { beforeValidate: [scopeOfRole] },
            options: [
              { label: 'My own articles', value: 'own' },
              { label: 'All articles', value: 'all' },
            ],
          },
        ],
      },
    ],
  }
}

/** `all` for admins and editors, `own` for authors, unless somebody chose. */
const scopeOfRole: FieldHook = ({ data, operation, value }) => {
  if (value || operation !== 'create') {
    return value
  }
  return data?.role === 'admin' || data?.role === 'editor' ? 'all' : 'own'
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
