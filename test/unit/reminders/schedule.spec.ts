import { describe, expect, it } from 'vitest'

import type { Schedule } from '../../../src/reminders/schedule.ts'

import { endOfDay, fingerprint, periodAt } from '../../../src/reminders/schedule.ts'

function daily(hour: number, timeZone: string): Schedule {
  return {
    cadence: 'daily',
    hour,
    timeZone,
    weekday: 'mon',
  }
}

function startOf(schedule: Schedule, now: string) {
  const { day, starts } = periodAt(schedule, new Date(now)) ?? {}
  return [day, starts?.toISOString()]
}

describe('a period', () => {
  it('runs from the weekday and hour to the next', () => {
    const schedule: Schedule = { ...daily(8, 'UTC'), cadence: 'weekly', weekday: 'thu' }
    for (const now of ['2026-11-19T08:00:00Z', '2026-11-26T07:59:59Z']) {
      expect(periodAt(schedule, new Date(now))).toEqual({
        day: '2026-11-19',
        ends: new Date('2026-11-26T08:00:00Z'),
        starts: new Date('2026-11-19T08:00:00Z'),
      })
    }
  })

  it('is null if the cadence is off', () => {
    expect(periodAt({ ...daily(8, 'UTC'), cadence: 'off' }, new Date())).toBeNull()
  })

  it('begins at the hour in local time', () => {
    expect(startOf(daily(8, 'Asia/Singapore'), '2026-11-25T00:00:00Z')).toEqual([
      '2026-11-25',
      '2026-11-25T00:00:00.000Z',
    ])
    expect(startOf(daily(8, 'Asia/Singapore'), '2026-11-24T23:59:59Z')[0]).toBe('2026-11-24')
  })

  // Each zone, each change: the hour that is left out, the one that comes twice, and the hours around.
  it.each([
    ['Europe/London', 1, '2026-03-29', '2026-03-29T01:00:00.000Z'],
    ['Europe/London', 1, '2026-10-25', '2026-10-25T00:00:00.000Z'],
    ['Europe/London', 8, '2026-03-29', '2026-03-29T07:00:00.000Z'],
    ['Europe/London', 8, '2026-10-25', '2026-10-25T08:00:00.000Z'],
    ['America/New_York', 2, '2026-03-08', '2026-03-08T07:00:00.000Z'],
    ['America/New_York', 1, '2026-11-01', '2026-11-01T05:00:00.000Z'],
    ['America/New_York', 8, '2026-03-08', '2026-03-08T12:00:00.000Z'],
    ['America/New_York', 8, '2026-11-01', '2026-11-01T13:00:00.000Z'],
    // By half an hour.
    ['Australia/Lord_Howe', 2, '2026-10-04', '2026-10-03T15:30:00.000Z'],
    ['Australia/Lord_Howe', 1, '2026-04-05', '2026-04-04T14:00:00.000Z'],
    ['Australia/Lord_Howe', 8, '2026-10-04', '2026-10-03T21:00:00.000Z'],
    ['Australia/Lord_Howe', 8, '2026-04-05', '2026-04-04T21:30:00.000Z'],
  ])('in %s at %s on %s begins once, at %s', (zone, hour, day, instant) => {
    const at = Date.parse(instant)
    const schedule = daily(hour, zone)
    expect(periodAt(schedule, new Date(at))?.day).toBe(day)
    expect(periodAt(schedule, new Date(at))?.starts.toISOString()).toBe(instant)
    expect(periodAt(schedule, new Date(at - 1))).toMatchObject({ ends: new Date(at) })
    expect(periodAt(schedule, new Date(at - 1))?.day).not.toBe(day)
  })

  it.each(['Europe/London', 'America/New_York', 'Australia/Lord_Howe'])(
    'follows the previous one without a gap, for a year, in %s',
    (zone) => {
      for (const hour of [0, 1, 2, 3, 23]) {
        const days = new Set<string>()
        let now = new Date('2026-01-01T12:00:00Z')
        for (let n = 0; n < 370; n += 1) {
          const period = periodAt(daily(hour, zone), now)
          expect(period?.starts.getTime()).toBeLessThanOrEqual(now.getTime())
          expect(period?.ends.getTime()).toBeGreaterThan(now.getTime())
          days.add(period?.day ?? '')
          now = period?.ends ?? now
        }
        expect(days.size).toBe(370)
      }
    },
  )
})

describe('the end of a day', () => {
  it('is that of the time zone', () => {
    expect(endOfDay('2026-03-29', 'Europe/London').toISOString()).toBe('2026-03-29T22:59:59.999Z')
    expect(endOfDay('2026-03-01', 'Pacific/Honolulu').toISOString()).toBe(
      '2026-03-02T09:59:59.999Z',
    )
  })

  it('throws for a day that does not exist', () => {
    expect(() => endOfDay('2026-02-30', 'UTC')).toThrow(RangeError)
  })
})

it('a fingerprint distinguishes schedules, and ignores the weekday of a daily one', () => {
  const one = daily(8, 'UTC')
  expect(fingerprint(one)).toBe(fingerprint({ ...one, weekday: 'fri' }))
  expect(fingerprint({ ...one, cadence: 'weekly' })).not.toBe(
    fingerprint({ ...one, cadence: 'weekly', weekday: 'fri' }),
  )
  expect(fingerprint(one)).not.toBe(fingerprint(daily(9, 'UTC')))
  expect(fingerprint(one)).not.toBe(fingerprint(daily(8, 'Europe/London')))
})
