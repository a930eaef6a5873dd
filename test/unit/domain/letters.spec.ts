// What an editor is asked to do about a letter, by what it says and what was answered.
import { describe, expect, it } from 'vitest'

import type { LetterProposal } from '../../../src/domain/letters.ts'
import type { AskedArticle, PermissionRequest } from '../../../src/types.ts'

import { askAgainOn } from '../../../src/domain/heldBack.ts'
import { isWithin, meansAgreement, proposalOf } from '../../../src/domain/letters.ts'

const letter = {
  sentAt: '2026-03-01T09:00:00.000Z',
  silence: 'nothing',
  status: 'sent',
} as PermissionRequest
const row: AskedArticle = { answer: 'open', mode: 'full' }
const silent = { deadline: '2026-03-12', silence: 'agreement' } as const

describe('the proposal about a letter', () => {
  it.each<[string, Partial<AskedArticle & PermissionRequest>, string, LetterProposal | null]>([
    ['nothing within 14 days', {}, '2026-03-14', null],
    ['a second letter after 14 days', {}, '2026-03-16', 'second-letter'],
    [
      'a second letter also where others of it are answered',
      { status: 'answered' },
      '2026-03-16',
      'second-letter',
    ],
    ['another address where it came back', { status: 'bounced' }, '2026-03-02', 'correct-address'],
    ['nothing on the day of the deadline', silent, '2026-03-12', null],
    ['agreement on the day after', silent, '2026-03-13', 'accept-silence'],
    [
      'agreement also after the link has expired',
      { ...silent, status: 'expired' },
      '2026-06-13',
      'accept-silence',
    ],
    [
      'no agreement where it came back',
      { ...silent, status: 'bounced' },
      '2026-03-13',
      'correct-address',
    ],
    ['no agreement of one that was revoked', { ...silent, status: 'revoked' }, '2026-03-13', null],
    [
      'no agreement where the letter does not say so',
      { ...silent, silence: 'nothing' },
      '2026-03-13',
      null,
    ],
    [
      'conditions, whenever they came',
      { answer: 'conditions', ...silent },
      '2026-03-02',
      'accept-conditions',
    ],
    [
      'nothing after they were accepted',
      { acceptedAt: '2026-03-03', answer: 'conditions' },
      '2026-03-20',
      null,
    ],
    [
      'nothing after they were declined',
      { answer: 'conditions', declinedAt: '2026-03-03' },
      '2026-03-20',
      null,
    ],
    [
      'a second letter where the silence was declined',
      { ...silent, declinedAt: '2026-03-13' },
      '2026-03-20',
      'second-letter',
    ],
    ['nothing after a yes', { answer: 'yes', ...silent }, '2026-03-20', null],
    ['nothing after a no', { answer: 'no', ...silent }, '2026-03-20', null],
    ['nothing of a draft', { sentAt: null, status: 'draft' }, '2026-03-20', null],
  ])('is %s', (_, change, today, expected) => {
    const now = new Date(`${today}T12:00:00.000Z`)
    expect(proposalOf({ ...letter, ...change }, { ...row, ...change }, { now, today })).toBe(
      expected,
    )
  })

  it('is never agreement without a deadline', () => {
    expect(meansAgreement({ ...letter, silence: 'agreement' }, row, '2030-01-01')).toBe(false)
  })
})

it('a link works for sixty days to the minute', () => {
  const since = '2026-03-01T09:00:00.000Z'
  expect(isWithin(60, since, new Date('2026-04-30T08:59:00.000Z'))).toBe(true)
  expect(isWithin(60, since, new Date('2026-04-30T09:00:00.000Z'))).toBe(false)
})

it('a no counts for a year', () => {
  expect(askAgainOn('2026-03-01')).toBe('2027-03-01')
})
