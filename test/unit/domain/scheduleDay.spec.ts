import { describe, expect, it } from 'vitest'

import { scheduleDay } from '../../../src/domain/scheduleDay.ts'

describe('the day of schedules', () => {
  it.each([
    ['begins at 06:00', 'UTC', '2026-03-10T06:00:00.000Z', '2026-03-10'],
    ['is yesterday before that', 'UTC', '2026-03-10T05:59:59.999Z', '2026-03-09'],
    ['is yesterday after midnight', 'UTC', '2026-03-10T00:00:00.000Z', '2026-03-09'],
    [
      'follows the time zone, ahead of UTC',
      'Asia/Singapore',
      '2026-03-09T22:00:00.000Z',
      '2026-03-10',
    ],
    [
      'follows the time zone, behind UTC',
      'America/Los_Angeles',
      '2026-03-10T12:59:00.000Z',
      '2026-03-09',
    ],
    [
      'follows summer time, also on the day of the change',
      'Europe/Berlin',
      '2026-03-29T04:00:00.000Z',
      '2026-03-29',
    ],
    ['follows summer time before six', 'Europe/Berlin', '2026-03-29T03:59:00.000Z', '2026-03-28'],
  ])('%s', (_, timeZone, now, day) => {
    expect(scheduleDay(timeZone, new Date(now))).toBe(day)
  })
})
