// A day in the calendar of a browser, and back.
import { afterEach, describe, expect, it } from 'vitest'

import { fromLocalDate, toLocalDate } from '../../../../src/admin/DayField/localDay.ts'

const { TZ } = process.env
afterEach(() => {
  process.env.TZ = TZ ?? ''
  if (TZ === undefined) {
    delete process.env.TZ
  }
})

/** With days on which the clocks of one of the zones change, at midnight in Santiago, Beirut and Havana. */
const days = [
  '2026-03-08',
  '2026-03-29',
  '2026-04-05',
  '2026-09-06',
  '2026-10-25',
  '2026-11-01',
  '2024-02-29',
  '2026-01-01',
  '2026-12-31',
  '1883-11-18',
  '0050-06-15',
  '9999-12-31',
]

describe.each([
  'Etc/GMT+12',
  'Pacific/Honolulu',
  'America/New_York',
  'America/Santiago',
  'America/Havana',
  'UTC',
  'Europe/Berlin',
  'Asia/Beirut',
  'Asia/Kathmandu',
  'Pacific/Auckland',
  'Pacific/Chatham',
  'Pacific/Kiritimati',
])('in %s', (zone) => {
  it.each(days)('%s stays the same day', (day) => {
    process.env.TZ = zone
    const date = toLocalDate(day)
    expect(date.getHours()).toBe(12)
    expect([date.getFullYear(), date.getMonth() + 1, date.getDate()]).toEqual(
      day.split('-').map(Number),
    )
    expect(fromLocalDate(date)).toBe(day)
  })

  it('a picked date is the same day at any hour', () => {
    process.env.TZ = zone
    for (const hour of [0, 3, 12, 23]) {
      expect(fromLocalDate(new Date(2026, 9, 25, hour, 30))).toBe('2026-10-25')
    }
  })
})
