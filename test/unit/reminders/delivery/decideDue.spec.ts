import { describe, expect, it } from 'vitest'

import type { LedgerHistory } from '../../../../src/reminders/delivery/decideDue.ts'
import type { Schedule } from '../../../../src/reminders/schedule.ts'

import { decideDue } from '../../../../src/reminders/delivery/decideDue.ts'
import { fingerprint } from '../../../../src/reminders/schedule.ts'

const weekly: Schedule = { cadence: 'weekly', hour: 8, timeZone: 'UTC', weekday: 'mon' }
// A Wednesday.
const now = new Date('2026-11-25T10:00:00Z')
const nothing: LedgerHistory = { current: null, last: null }

function reasonOf(schedule: Schedule, history: LedgerHistory, at = now) {
  const decision = decideDue(schedule, history, at)
  return decision.isDue ? null : decision.reason
}

describe('a digest', () => {
  it('is due throughout its period', () => {
    expect(reasonOf(weekly, nothing, new Date('2026-11-23T08:00:00Z'))).toBeNull()
    expect(reasonOf(weekly, nothing, new Date('2026-11-30T07:59:59Z'))).toBeNull()
  })

  it('is not due if the cadence is off', () => {
    expect(reasonOf({ ...weekly, cadence: 'off' }, nothing)).toBe('off')
  })

  const row = (
    state: NonNullable<LedgerHistory['current']>['state'],
    minutes = 0,
  ): LedgerHistory => {
    const at = new Date(now.getTime() + minutes * 60_000)
    return { ...nothing, current: { leaseUntil: at, nextAttemptAt: at, sentAt: null, state } }
  }

  it.each([
    ['sent', 0, 'already-sent'],
    ['failed', 0, 'given-up'],
    ['not-sent', 0, null],
    ['claimed', 1, 'in-progress'],
    ['claimed', 0, null],
    ['waiting', 1, 'retry-later'],
    ['waiting', 0, null],
  ] as const)('with a row %s for %s more minutes: %s', (state, minutes, reason) => {
    expect(reasonOf(weekly, row(state, minutes))).toBe(reason)
  })

  it('is not sent again if the clock goes back', () => {
    const last = { period: '2026-11-23', schedule: fingerprint(weekly), sentAt: now }
    expect(reasonOf(weekly, { ...nothing, last }, new Date('2026-11-20T10:00:00Z'))).toBe(
      'later-sent',
    )
  })
})

it('a run with a day in the future does not affect earlier periods', () => {
  const last = { period: '2027-06-01', schedule: fingerprint(weekly), sentAt: now }
  expect(reasonOf(weekly, { ...nothing, last })).toBeNull()
})

describe('a setting that changed', () => {
  const sentOn = (instant: string, schedule = weekly): LedgerHistory => ({
    current: null,
    last: {
      period: instant.slice(0, 10),
      schedule: fingerprint(schedule),
      sentAt: new Date(instant),
    },
  })

  it.each([
    // Mailed on Monday: Tuesday and Thursday are too soon, Friday is not.
    [{ weekday: 'tue' }, '2026-11-24T08:00:00Z', 'recently-sent'],
    [{ weekday: 'tue' }, '2026-12-01T08:00:00Z', null],
    [{ weekday: 'thu' }, '2026-11-26T08:00:00Z', 'recently-sent'],
    [{ weekday: 'fri' }, '2026-11-27T08:00:00Z', null],
    [{ cadence: 'daily' }, '2026-11-24T08:00:00Z', null],
    [{ cadence: 'daily', hour: 18 }, '2026-11-23T18:00:00Z', 'recently-sent'],
    [{ timeZone: 'America/New_York' }, '2026-11-23T13:00:00Z', 'recently-sent'],
  ] as [Partial<Schedule>, string, null | string][])(
    'to %o brings, at %s: %s',
    (change, at, reason) => {
      const known = sentOn('2026-11-23T08:00:05Z')
      // The row of the day of the mail counts by its key: here another period is asked for.
      expect(reasonOf({ ...weekly, ...change }, known, new Date(at))).toBe(reason)
    },
  )

  it('does not affect a late digest of the previous period', () => {
    const late = sentOn('2026-11-29T23:00:00Z')
    expect(reasonOf(weekly, late, new Date('2026-11-30T08:00:00Z'))).toBeNull()
  })
})
