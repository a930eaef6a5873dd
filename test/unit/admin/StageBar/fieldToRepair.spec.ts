import { expect, it } from 'vitest'

import { fieldToRepair } from '../../../../src/admin/StageBar/fieldLocation.ts'

const onDate = { code: 'embargoed' as const, field: 'publishedAt' }

it.each([
  ['the date, if it is missing', onDate, { isDated: false, precision: 'unknown' }, 'publishedAt'],
  [
    'the date, if it is missing and a permission is half recorded',
    { code: 'embargoed' as const, field: 'permission.mode' },
    { isDated: false, precision: 'day' },
    'publishedAt',
  ],
  [
    'its precision, if the date counts as unknown',
    onDate,
    { isDated: true, precision: 'unknown' },
    'publishedAtPrecision',
  ],
  [
    'the permission, if the embargo runs',
    onDate,
    { isDated: true, precision: 'day' },
    'permission.grantedBy',
  ],
  [
    'what a half recorded permission lacks',
    { code: 'embargoed' as const, field: 'permission.mode' },
    { isDated: true, precision: 'day' },
    'permission.mode',
  ],
  [
    'the field that is missing',
    { code: 'note-missing' as const, field: 'note' },
    { isDated: false, precision: 'unknown' },
    'note',
  ],
] as const)('is %s', (_, refusal, date, field) => {
  expect(fieldToRepair(refusal, date)).toBe(field)
})
