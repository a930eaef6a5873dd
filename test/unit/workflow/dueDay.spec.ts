import { describe, expect, it } from 'vitest'

import type { Terms } from '../../../src/domain/terms.ts'

import { dueDay } from '../../../src/workflow/dueDay.ts'

const today = '2026-03-10'
const article = {
  heldBackOn: null,
  permission: null,
  precision: 'day',
  publishedOn: '2026-03-01',
} as const
const permission = { from: null, grantedBy: 'The editor', mode: 'full' } as const

function terms(fullText: Terms['fullText'], more: Partial<Terms> = {}): Terms {
  return { fullText, searchPolicy: 'canonical', ...more }
}
const embargo = terms('after-embargo', { embargoDays: 30, excerptWords: 20 })

describe('a schedule without a day is due', () => {
  it.each([
    ['at once where it is allowed', 'full', article, terms('allowed'), today],
    ['at the end of the embargo', 'full', article, embargo, '2026-03-31'],
    ['at the end of the embargo, as an excerpt', 'excerpt', article, embargo, '2026-03-31'],
    ['at once as a link', 'link', article, terms('forbidden'), today],
    ['at once with a permission', 'full', { ...article, permission }, embargo, today],
    [
      'when the permission holds',
      'full',
      { ...article, permission: { ...permission, from: '2026-03-20' } },
      embargo,
      '2026-03-20',
    ],
    [
      'at the end of the embargo if the permission holds later',
      'full',
      { ...article, permission: { ...permission, from: '2026-04-20' } },
      embargo,
      '2026-03-31',
    ],
    [
      'at the end of the embargo, as an excerpt whose permission holds later',
      'excerpt',
      { ...article, permission: { ...permission, from: '2026-04-20', mode: 'excerpt' } },
      terms('after-embargo', { embargoDays: 30 }),
      '2026-03-31',
    ],
    ['on the day of a step', 'full', article, terms('ask', { freeAfterDays: 40 }), '2026-04-10'],
    [
      'on no known day while the outlet holds it back',
      'full',
      { ...article, heldBackOn: today },
      terms('allowed'),
      null,
    ],
    ['on no known day where the outlet must be asked', 'full', article, terms('ask'), null],
    ['on no known day where no excerpt is allowed', 'excerpt', article, terms('ask'), null],
    [
      'on no known day where the date at the outlet is unknown',
      'full',
      { ...article, precision: 'unknown', publishedOn: null },
      embargo,
      null,
    ],
  ] as const)('%s', (_, mode, facts, judged, day) => {
    expect(dueDay({ mode, on: null }, { article: facts, terms: judged }, today)).toBe(day)
  })
})

it('a schedule with a day is due on it, whatever the terms', () => {
  const schedule = { mode: 'full', on: '2026-03-12' } as const
  expect(dueDay(schedule, { article, terms: terms('forbidden') }, today)).toBe('2026-03-12')
})
