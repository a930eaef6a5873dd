import { expect, it } from 'vitest'

import { isTimeZone } from '../../../src/domain/timeZones.ts'
import { periodAt } from '../../../src/reminders/schedule.ts'

it.each(['UTC', 'Europe/London', 'Asia/Singapore', 'Pacific/Kiritimati', 'Etc/GMT+5'])(
  '%s is a time zone that can be used',
  (timeZone) => {
    expect(isTimeZone(timeZone)).toBe(true)
    const schedule = { cadence: 'daily', hour: 8, timeZone, weekday: 'mon' } as const
    expect(periodAt(schedule, new Date())).not.toBeNull()
  },
)

// Those of three letters are names of old, which Intl still takes.
it.each(['PST', 'IST', 'JST', 'Mars/X', '', ['UTC'], null, 5])('%s is not', (name) => {
  expect(isTimeZone(name)).toBe(false)
})
