// What is stored of a day that somebody wrote.
import { afterEach, expect, it } from 'vitest'

import { toStoredDay } from '../../../src/domain/storedDay.ts'

const { TZ } = process.env
afterEach(() => {
  process.env.TZ = TZ ?? ''
  if (TZ === undefined) {
    delete process.env.TZ
  }
})

const noon = '2026-05-03T12:00:00.000Z'

it.each(['Pacific/Honolulu', 'UTC', 'Pacific/Kiritimati'])(
  'is noon UTC of its UTC day, on a server in %s',
  (zone) => {
    process.env.TZ = zone
    for (const written of [
      '2026-05-03',
      '2026-05-03T00:00:00Z',
      '2026-05-03T23:59:59.999Z',
      '2026-05-03T00:00',
      '2026-05-03 23:30:00',
      '2026-05-04T01:00:00+02:00',
      '2026-05-02T20:00:00-05:00',
      new Date('2026-05-03T07:00:00Z'),
      noon,
    ]) {
      expect(toStoredDay(written)).toBe(noon)
    }
  },
)

it.each([
  null,
  undefined,
  '',
  'soon',
  12,
  '2026-13-45',
  'null',
  '+012000-01-01T00:00:00Z',
  '0000-01-01',
])('stays %j, which cannot be stored as a day', (written) => {
  expect(toStoredDay(written)).toBe(written)
})

it.each([
  ['0001-01-01', '0001-01-01T12:00:00.000Z'],
  ['9999-12-31T23:00:00Z', '9999-12-31T12:00:00.000Z'],
])('supports the earliest and latest days: %s', (written, stored) => {
  expect(toStoredDay(written)).toBe(stored)
})
