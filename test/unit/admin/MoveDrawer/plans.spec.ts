import { describe, expect, it } from 'vitest'

import type { FullTextTerm } from '../../../../src/domain/terms.ts'

import {
  isScheduled,
  modeNow,
  planAction,
  plans,
  plansFor,
  proposedPlan,
} from '../../../../src/admin/MoveDrawer/plans.ts'
import { languages } from '../../../../src/translations/languages.ts'

const december = '2026-12-12'

function prospect(
  fullText: FullTextTerm,
  freeFrom: null | string,
  modes: Partial<Record<'excerpt' | 'full', boolean>> = {},
  mode: 'excerpt' | 'full' = 'full',
) {
  const republication = {
    slug: 'a-piece',
    creditLine: '',
    mode,
    searchPolicy: 'canonical' as const,
  }
  return {
    freeFrom,
    fullText,
    move: { modes: { excerpt: false, full: false, link: true, ...modes }, republication },
  }
}

describe('the plans to choose from', () => {
  it.each([
    ['allowed', '2026-11-01', { full: true }, ['full', 'on-day', 'excerpt', 'link']],
    ['after-embargo', december, {}, plans],
    ['after-embargo', null, {}, ['full', 'when-free', 'link-then-full', 'excerpt', 'link']],
    ['ask', null, {}, ['full', 'when-free', 'link-then-full', 'excerpt', 'link']],
    ['forbidden', null, {}, ['full', 'excerpt', 'link']],
    ['forbidden', december, {}, plans],
  ] as const)('under the terms %s, free from %s', (terms, freeFrom, modes, expected) => {
    expect(plansFor(prospect(terms, freeFrom, modes))).toEqual(expected)
  })
})

describe('the proposed plan', () => {
  it.each([
    ['the full text if it is allowed', 'full', prospect('allowed', null, { full: true })],
    ['the full text later if its day is known', 'when-free', prospect('after-embargo', december)],
    [
      'the full text later rather than an excerpt now',
      'when-free',
      prospect('after-embargo', december, { excerpt: true }),
    ],
    ['none while the outlet has to be asked', null, prospect('ask', null, { excerpt: true })],
    ['the full text on the day of a step', 'when-free', prospect('forbidden', december)],
    ['none if only a link is left', null, prospect('forbidden', null)],
    [
      'an excerpt if there is never more',
      'excerpt',
      prospect('forbidden', null, { excerpt: true }),
    ],
    [
      'an excerpt if that is what was permitted',
      'excerpt',
      prospect('ask', null, { excerpt: true }, 'excerpt'),
    ],
  ] as const)('is %s', (_, plan, given) => {
    expect(proposedPlan(given)).toBe(plan)
  })
})

it('a plan is a mode now, a schedule, or both', () => {
  expect(plans.map((plan) => [modeNow(plan), isScheduled(plan)])).toEqual([
    ['full', false],
    [null, true],
    ['link', true],
    [null, true],
    ['excerpt', false],
    ['link', false],
  ])
})

it('the button says what a plan does', () => {
  const labels = plans.map((plan) => languages.en.desk[planAction(plan, false)])
  expect(labels).toEqual([
    'Republish in full',
    'Schedule',
    'Post a link and schedule the full text',
    'Schedule',
    'Republish an excerpt',
    'Post a link',
  ])
  expect(languages.en.desk[planAction('link', true)]).toBe('Save and post a link')
})
