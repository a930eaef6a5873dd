import { describe, expect, it } from 'vitest'

import type { Standing } from '../../../../src/reminders/delivery/decideDue.ts'
import type { Schedule } from '../../../../src/reminders/schedule.ts'

import { decideDue } from '../../../../src/reminders/delivery/decideDue.ts'
import { markOf } from '../../../../src/reminders/schedule.ts'

const weekly: Schedule = { cadence: 'weekly', hour: 8, timeZone: 'UTC', weekday: 'mon' }
// A Wednesday.
const now = new Date('2026-11-25T10:00:00Z')
const nothing: Standing = { current: null, last: null }

function waitOf(schedule: Schedule, standing: Standing, at = now) {
  const due = decideDue(schedule, standing, at)
  return due.due ? null : due.wait
}

describe('a digest', () => {
  it('is due throughout its period', () => {
    expect(waitOf(weekly, nothing, new Date('2026-11-23T08:00:00Z'))).toBeNull()
    expect(waitOf(weekly, nothing, new Date('2026-11-30T07:59:59Z'))).toBeNull()
  })

  it('is not wanted where the cadence is off', () => {
    expect(waitOf({ ...weekly, cadence: 'off' }, nothing)).toBe('off')
  })

  const row = (state: NonNullable<Standing['current']>['state'], minutes = 0): Standing => {
    const at = new Date(now.getTime() + minutes * 60_000)
    return { ...nothing, current: { leaseUntil: at, nextAttemptAt: at, sentAt: null, state } }
  }

  it.each([
    ['sent', 0, 'was-sent'],
    ['failed', 0, 'given-up'],
    ['not-sent', 0, null],
    ['claimed', 1, 'being-sent'],
    ['claimed', 0, null],
    ['waiting', 1, 'retry-later'],
    ['waiting', 0, null],
  ] as const)('with a row %s for %s more minutes: %s', (state, minutes, wait) => {
    expect(waitOf(weekly, row(state, minutes))).toBe(wait)
  })

  it('does not come again where a clock went back behind one that was sent', () => {
    const last = { period: '2026-11-23', schedule: markOf(weekly), sentAt: now }
    expect(waitOf(weekly, { ...nothing, last }, new Date('2026-11-20T10:00:00Z'))).toBe(
      'later-one-sent',
    )
  })
})

it('a run that looked far ahead holds up nothing of what comes before', () => {
  const last = { period: '2027-06-01', schedule: markOf(weekly), sentAt: now }
  expect(waitOf(weekly, { ...nothing, last })).toBeNull()
})

describe('a setting that changed', () => {
  const sentOn = (instant: string, schedule = weekly): Standing => ({
    current: null,
    last: { period: instant.slice(0, 10), schedule: markOf(schedule), sentAt: new Date(instant) },
  })

  it.each([
    // Mailed on Monday: Tuesday and Thursday are too soon, Friday is not.
    [{ weekday: 'tue' }, '2026-11-24T08:00:00Z', 'just-mailed'],
    [{ weekday: 'tue' }, '2026-12-01T08:00:00Z', null],
    [{ weekday: 'thu' }, '2026-11-26T08:00:00Z', 'just-mailed'],
    [{ weekday: 'fri' }, '2026-11-27T08:00:00Z', null],
    [{ cadence: 'daily' }, '2026-11-24T08:00:00Z', null],
    [{ cadence: 'daily', hour: 18 }, '2026-11-23T18:00:00Z', 'just-mailed'],
    [{ timeZone: 'America/New_York' }, '2026-11-23T13:00:00Z', 'just-mailed'],
  ] as [Partial<Schedule>, string, null | string][])(
    'to %o brings, at %s: %s',
    (change, at, wait) => {
      const known = sentOn('2026-11-23T08:00:05Z')
      // The row of the day of the mail counts by its key: here another period is asked for.
      expect(waitOf({ ...weekly, ...change }, known, new Date(at))).toBe(wait)
    },
  )

  it('does not hold up what was late in the period before', () => {
    const late = sentOn('2026-11-29T23:00:00Z')
    expect(waitOf(weekly, late, new Date('2026-11-30T08:00:00Z'))).toBeNull()
  })
})
