import { describe, expect, it } from 'vitest'

import { report } from '../../../scripts/bench/report.ts'
import { summary, table } from '../../../scripts/remindersTable.ts'

function measured(perSecond: number) {
  return { p50: 1, p99: 2, perSecond }
}

describe('the report of the benchmark', () => {
  const round = (size: number, factor: number) => ({
    results: {
      'bare Node server': measured(20_000),
      'list, cold': measured(100 / factor),
      'owed list': measured(100),
      'post, cold': measured(400),
      'post, warm': measured(15_000),
      'reminder scan': measured(10),
      'stock REST, depth=2': measured(200),
    },
    size,
  })
  const text = report([round(100, 1), round(100_000, 1.5)], '2026-01-02')

  it('has a row for each measurement and a column for each size', () => {
    expect(text).toContain('| post, warm | 15000 (1, 2) | 15000 (1, 2) |')
    expect(text).toContain('|  | 100 articles | 100000 articles |')
  })

  it('compares within a run, and the largest size with the smallest', () => {
    expect(text).toContain('| a warm post against stock Payload REST (depth=2) | ≥ 40 | 75 | 75 |')
    expect(text).toContain('| a warm post against a bare Node server | ≥ 0.5 | 0.75 | 0.75 |')
    expect(text).toContain('| list, cold | 1.50 |')
    expect(text).toContain('| owed list | 1.00 |')
  })
})

describe('the report of npm run reminders', () => {
  const row = {
    name: 'Ann\r\nBcc: x\u2028y',
    counts: { blocked: 2, owed: 3, soon: 1 },
    email: 'ann@example.org',
    history: { current: null, last: null },
    period: {
      day: '2026-03-02',
      ends: new Date('2026-03-09T08:00:00Z'),
      starts: new Date('2026-03-02T08:00:00Z'),
    },
    reason: '451 Later',
    status: 'waiting' as const,
  }

  it('has one line for each user, whatever the name contains', () => {
    expect(table([row])).toEqual([
      'user                            period      owed  soon  blocked  status',
      'Ann Bcc: x y <ann@example.org>  2026-03-02  3     1     2        refused for now, next attempt later: 451 Later',
    ])
    expect(table([])).toEqual([])
  })

  it('ends with a summary', () => {
    const ran = { error: null, rows: [row], sent: 4, unsent: 1 }
    expect(summary(ran, { dryRun: false })).toBe('1 user checked, 4 sent, 1 not sent.')
    expect(summary({ ...ran, error: 'Away' }, { dryRun: false })).toContain('ended early: Away')
    expect(summary(ran, { dryRun: true })).toContain('0 would get a mail')
  })
})
