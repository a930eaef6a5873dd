import { describe, expect, it } from 'vitest'

import { addMonths, monthOf, weeksOf } from '../../../src/domain/months.ts'

describe('a month', () => {
  it.each([
    ['2026-11', '2026-11'],
    ['2026-13', '2026-03'],
    ['2026-1', '2026-03'],
    ['0000-01', '2026-03'],
    ['tomorrow', '2026-03'],
    [undefined, '2026-03'],
  ])('%s is %s', (given, month) => {
    expect(monthOf(given, '2026-03-31')).toBe(month)
  })

  it.each([
    ['2026-11', 1, '2026-12'],
    ['2026-12', 1, '2027-01'],
    ['2026-01', -1, '2025-12'],
  ])('%s and %d is %s', (month, count, expected) => {
    expect(addMonths(month, count)).toBe(expected)
  })

  it.each([
    ['2026-11', 1, '2026-10-26', '2026-12-06', 6],
    ['2026-11', 0, '2026-11-01', '2026-12-05', 5],
    ['2027-02', 1, '2027-02-01', '2027-02-28', 4],
    ['2024-02', 6, '2024-01-27', '2024-03-01', 5],
  ])('%s in weeks from day %d begins on %s and ends on %s', (month, firstDay, from, to, count) => {
    const weeks = weeksOf(month, firstDay)
    expect([weeks[0]?.[0], weeks.at(-1)?.at(-1), weeks.length]).toEqual([from, to, count])
    expect(new Set(weeks.map(({ length }) => length))).toEqual(new Set([7]))
  })
})
