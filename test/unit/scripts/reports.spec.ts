import { describe, expect, it } from 'vitest'

import { report } from '../../../scripts/bench/report.ts'
import { summary, table } from '../../../scripts/remindersTable.ts'

function measured(perSecond: number) {
  return { p50: 1, p99: 2, perSecond }
}

describe('the report of the benchmark', () => {
  const pages = {
    name: 'pages',
    about: 'HTML, beside a bare server.',
    flat: ['page, cold'],
    goals: [
      { name: 'warm to bare', one: 'page, warm', other: 'bare', wanted: '≥ 0.5' },
      { name: 'beyond its query', one: 'beyond', wanted: '≤ 15 ms' },
    ],
    measure: async () => Promise.resolve({}),
    title: 'Pages',
  }
  const memory = { ...pages, name: 'memory', flat: ['after'], goals: [], title: 'Memory' }
  const round = (size: number, factor: number) => ({
    sections: {
      memory: { after: { megabytes: 200 * factor } },
      pages: {
        bare: measured(20_000),
        beyond: { milliseconds: 4.25 },
        'page, cold': measured(100 / factor),
        'page, warm': measured(15_000),
      },
    },
    size,
  })
  const rounds = [round(100, 1), round(100_000, 1.5)]
  const text = report(rounds, '2026-01-02', [memory, { ...pages, name: 'other' }, pages])

  it('has a section for each subject that was measured', () => {
    expect(text.match(/^## .*$/gm)).toEqual([
      '## Memory',
      '## Pages',
      '## 100 against 100000 articles',
    ])
  })

  it('has a line a thing, and a column a size', () => {
    expect(text).toContain('## Pages\n\nHTML, beside a bare server.\n')
    expect(text).toContain('|  | 100 articles | 100000 articles |')
    expect(text).toContain('| page, warm | 15000 (1, 2) | 15000 (1, 2) |')
    expect(text).toContain('| after | 200 MB | 300 MB |')
    expect(text).toContain('| beyond | 4.3 ms | 4.3 ms |')
  })

  it('compares within a run, and the largest with the smallest', () => {
    expect(text).toContain('| warm to bare | ≥ 0.5 | 0.75 | 0.75 |')
    expect(text).toContain('| beyond its query | ≤ 15 ms | 4.3 ms | 4.3 ms |')
    expect(text).toContain('| page, cold | 1.50 |')
    expect(text).toContain('| after | 1.50 |')
  })
})

describe('the page of ratios', () => {
  it('leaves out the figures that ratios were made of, and keeps those without one', () => {
    const subjects = [
      { name: 'a', about: '', goals: [{ name: 'x to y', one: 'x', other: 'y' }] },
      { name: 'b', about: '', goals: [] },
    ].map((one) => ({ ...one, measure: async () => Promise.resolve({}), title: one.name }))
    const sections = { a: { x: measured(30), y: measured(20) }, b: { z: { megabytes: 5 } } }
    const text = report([{ sections, size: 100 }], '2026-01-02', subjects, 'ratios')
    expect(text).toContain('| x to y |  | 1.50 |')
    expect(text).toContain('| z | 5 MB |')
    expect(text).not.toContain('| x | ')
    expect(text).not.toContain('In brackets')
  })
})

describe('the report of npm run reminders', () => {
  const row = {
    name: 'Ann\r\nBcc: x\u2028y',
    counts: { blocked: 2, heldBack: 0, owed: 3, scheduled: 0, soon: 1 },
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
