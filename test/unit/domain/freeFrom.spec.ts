import { describe, expect, it } from 'vitest'

import {
  addDays,
  dayOf,
  formatDay,
  latestDay,
  liesAhead,
  todayIn,
} from '../../../src/domain/days.ts'
import { freeFrom, stepOn } from '../../../src/domain/freeFrom.ts'
import { askAgainOn } from '../../../src/domain/heldBack.ts'

describe('freeFrom', () => {
  it.each([
    ['2024-03-01', 'day', 'allowed', 30, '2024-03-01'],
    ['2024-02-01', 'day', 'after-embargo', 29, '2024-03-01'],
    ['2024-02-01', 'day', 'after-embargo', null, '2024-02-01'],
    ['2024-12-31', 'day', 'after-embargo', 1, '2025-01-01'],
    ['2024-02-01', 'month', 'after-embargo', 1, '2024-03-01'],
    ['2023-02-10', 'month', 'allowed', null, '2023-02-28'],
    ['2023-12-01', 'month', 'allowed', null, '2023-12-31'],
    ['2023-01-01', 'year', 'after-embargo', 0, '2023-12-31'],
    ['2023-01-01', 'unknown', 'allowed', null, null],
    ['9999-12-31', 'day', 'after-embargo', 30, '9999-12-31'],
    ['9999-12-01', 'year', 'allowed', null, '9999-12-31'],
    ['0050-06-01', 'month', 'after-embargo', 1, '0050-07-01'],
    ['0001-01-01', 'year', 'allowed', null, '0001-12-31'],
    [null, 'day', 'allowed', null, null],
    ['2023-01-01', 'day', 'ask', 0, null],
    ['2023-01-01', 'day', 'forbidden', 0, null],
  ] as const)(
    '%s known to the %s, %s, %s days: free from %s',
    (day, precision, fullText, embargoDays, free) => {
      expect(freeFrom(day, precision, { embargoDays, fullText })).toBe(free)
    },
  )

  it.each([
    ['2023-01-01', 'day', 'forbidden', 1096, '2026-01-01'],
    ['2023-02-10', 'month', 'ask', 1, '2023-03-01'],
    ['2023-02-10', 'unknown', 'ask', 1, null],
    ['2023-01-01', 'day', 'allowed', 30, '2023-01-01'],
    ['2023-01-01', 'day', 'after-embargo', 30, '2023-01-01'],
  ] as const)(
    '%s known to the %s, %s, free after %s days: from %s',
    (day, precision, fullText, freeAfterDays, free) => {
      expect(freeFrom(day, precision, { freeAfterDays, fullText })).toBe(free)
    },
  )
})

describe('freeFrom of what appeared since a day', () => {
  const since = '2023-06-15T12:00:00.000Z'
  it.each([
    ['2023-06-14', 'day', 'ask', null, null],
    ['2023-06-15', 'day', 'ask', null, '2023-06-15'],
    ['2023-06-15', 'day', 'forbidden', 30, '2023-07-15'],
    ['2023-06-15', 'day', 'allowed', 30, '2023-06-15'],
    ['2023-06-15', 'day', 'after-embargo', 30, '2023-07-15'],
    ['2023-06-20', 'month', 'ask', null, null],
    ['2023-07-01', 'month', 'ask', null, '2023-07-31'],
    ['2023-12-31', 'year', 'ask', null, null],
    ['2024-01-01', 'year', 'ask', 1, '2025-01-01'],
    ['2024-01-01', 'unknown', 'ask', null, null],
    [null, 'day', 'ask', null, null],
  ] as const)(
    '%s known to the %s, %s, %s days: %s',
    (day, precision, fullText, embargoDays, free) => {
      const terms = { allowedSince: since, embargoDays, fullText }
      expect(freeFrom(day, precision, terms)).toBe(free)
      expect(freeFrom(day, precision, { ...terms, allowedSince: 'soon' })).toBe(
        freeFrom(day, precision, { embargoDays, fullText }),
      )
    },
  )

  it('is never later than without it', () => {
    const terms = {
      allowedSince: since,
      embargoDays: 90,
      freeAfterDays: 30,
      fullText: 'ask',
    } as const
    expect(freeFrom('2023-07-01', 'day', terms)).toBe('2023-07-31')
  })
})

describe('the terms of a day', () => {
  const article = { precision: 'day', publishedOn: '2023-01-01' } as const
  const steps = { askAfterDays: 365, freeAfterDays: 1096 } as const
  it.each([
    ['forbidden', '2023-12-31', 'forbidden'],
    ['forbidden', '2024-01-01', 'ask'],
    ['forbidden', '2025-12-31', 'ask'],
    ['forbidden', '2026-01-01', 'allowed'],
    ['ask', '2024-01-01', 'ask'],
    ['ask', '2026-01-01', 'allowed'],
    ['after-embargo', '2023-01-01', 'allowed'],
    ['after-embargo', '2022-12-31', 'after-embargo'],
    ['allowed', '2022-12-31', 'allowed'],
  ] as const)('%s, on %s: %s', (fullText, day, step) => {
    expect(stepOn({ ...steps, fullText }, article, day)).toBe(step)
  })
})

it('a no can be asked about again a year later', () => {
  expect(['2023-05-01', '2024-02-29', '9999-01-01'].map(askAgainOn)).toEqual([
    '2024-05-01',
    '2025-02-28',
    '9999-12-31',
  ])
})

describe('days', () => {
  it('have the UTC date of a stored value', () => {
    expect(dayOf('2024-03-01T23:59:59.000Z')).toBe('2024-03-01')
    expect(dayOf('not a date')).toBeNull()
    expect(dayOf(null)).toBeNull()
    expect(dayOf('+012000-01-01T00:00:00.000Z')).toBe('9999-12-31')
    expect(dayOf('-000050-01-01T00:00:00.000Z')).toBe('0000-01-01')
  })

  it('today depends on the time zone of the site', () => {
    const now = new Date('2024-03-01T23:30:00Z')
    expect(todayIn('UTC', now)).toBe('2024-03-01')
    expect(todayIn('Asia/Singapore', now)).toBe('2024-03-02')
    expect(todayIn('America/New_York', new Date('2024-03-10T04:30:00Z'))).toBe('2024-03-09')
  })

  it.each([
    ['2024-03-01T12:00:00.000Z', false],
    ['2024-03-01T23:59:59.000Z', false],
    ['2024-03-02T09:59:59.000Z', false],
    ['2024-03-02T10:00:01.000Z', true],
    ['2031-01-01T00:00:00.000Z', true],
    ['+012000-01-01T00:00:00.000Z', true],
    ['2020-01-01T00:00:00.000Z', false],
    ['soon', false],
  ])(
    '%s is in the future only if it is after today and more than 24 hours away',
    (moment, ahead) => {
      expect(liesAhead(new Date(moment), 'UTC', new Date('2024-03-01T10:00:00Z'))).toBe(ahead)
    },
  )

  it('a day of 25 hours is today until its end', () => {
    const now = new Date('2024-11-03T00:30:00-04:00')
    const [late, next] = ['2024-11-03T23:59:00-05:00', '2024-11-04T00:31:00-05:00']
    expect(liesAhead(new Date(late), 'America/New_York', now)).toBe(false)
    expect(liesAhead(new Date(next), 'America/New_York', now)).toBe(true)
    expect(liesAhead(new Date(late), 'UTC', now)).toBe(true)
  })

  it('are added across a leap day and a clock change', () => {
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01')
    expect(addDays('2024-03-30', 2)).toBe('2024-04-01')
  })

  it('an imprecise date counts as its latest day', () => {
    expect(latestDay('2024-02-10', 'month')).toBe('2024-02-29')
    expect(latestDay('2024-02-10', 'year')).toBe('2024-12-31')
    expect(latestDay('2024-02-10', 'unknown')).toBeNull()
  })

  it('are formatted with their precision', () => {
    expect(formatDay('2022-11-18', 'day')).toBe('18 November 2022')
    expect(formatDay('2022-11-18', 'month')).toBe('November 2022')
    expect(formatDay('2022-11-18', 'year')).toBe('2022')
    expect(formatDay('2022-11-18', 'unknown')).toBeNull()
  })
})
