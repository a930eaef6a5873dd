import { describe, expect, it } from 'vitest'

import {
  dayCount,
  daysAway,
  daysBetween,
  shortDay,
  withReadableDays,
} from '../../../src/translations/deskDays.ts'

describe('days in a message of the server', () => {
  it.each([
    ['free from 2026-09-12, by then', 'en', 'free from 12\u00a0Sep\u00a02026, by then'],
    ['frei ab 2026-09-12.', 'de', 'frei ab 12.\u00a0Sept.\u00a02026.'],
    ['no day: 2026-99-99, 12026-09-12', 'en', 'no day: 2026-99-99, 12026-09-12'],
  ])('%s', (sentence, locale, readable) => {
    expect(withReadableDays(sentence, locale)).toBe(readable)
  })
})

describe('a short day', () => {
  it.each([
    ['2026-09-12', 'day', 'en', '12 Sep 2026'],
    ['2026-09-12', 'month', 'en', 'Sep 2026'],
    ['2026-09-12', 'year', 'en', '2026'],
    ['2026-09-12', 'unknown', 'en', ''],
    [null, 'day', 'en', ''],
    ['2026-09-12', 'day', 'de', '12. Sept. 2026'],
  ] as const)('%s to the %s in %s is "%s"', (day, precision, locale, words) => {
    expect(shortDay(day, precision, locale)).toBe(words)
  })
})

describe('the distance of a day', () => {
  it.each([
    ['2026-11-25', '2026-09-23', 'en', '63 days ago'],
    ['2026-11-25', '2027-01-03', 'en', 'in 39 days'],
    ['2026-11-25', '2026-11-25', 'en', 'today'],
    ['2026-11-25', '2026-11-24', 'de', 'gestern'],
    ['2026-11-25', '2026-07-01', 'en', '5 months ago'],
    ['2026-11-25', '2024-12-10', 'en', '23 months ago'],
    ['2026-11-25', '2024-08-28', 'en', '2 years ago'],
    ['2026-11-25', '2024-08-28', 'fr', 'il y a 2 ans'],
    ['2026-11-25', '2027-06-01', 'de', 'in 6 Monaten'],
  ])('from %s to %s in %s is "%s"', (from, to, locale, words) => {
    expect(daysAway(from, to, locale)).toBe(words)
  })

  it('counts days correctly when clocks change', () => {
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2)
  })

  it.each([
    [1, 'en', '1 day'],
    [74, 'en', '74 days'],
    [74, 'de', '74 Tage'],
    [130, 'en', '4 months'],
    [819, 'de', '2 Jahre'],
  ])('%i days in %s are "%s"', (days, locale, words) => {
    expect(dayCount(days, locale)).toBe(words)
  })
})
