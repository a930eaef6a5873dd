import { describe, expect, it } from 'vitest'

import { freedomOf, isTooEarly } from '../../../src/components/cells/standing.ts'

const today = '2026-11-25'
const onBlog = { stage: 'republished-on-blog' } as const
const permission = (mode: 'excerpt' | 'full' | 'link') => ({ grantedBy: 'the editor', mode })

describe('too early on the blog', () => {
  it.each([
    ['in full before its day', true, { ...onBlog, blogMode: 'full', freeFrom: '2026-11-26' }],
    ['in full on its day', false, { ...onBlog, blogMode: 'full', freeFrom: today }],
    [
      'as an excerpt before its day',
      true,
      { ...onBlog, blogMode: 'excerpt', freeFrom: '2027-01-01' },
    ],
    ['as a link before its day', false, { ...onBlog, blogMode: 'link', freeFrom: '2027-01-01' }],
    [
      'in full with a permission for it',
      false,
      { ...onBlog, blogMode: 'full', freeFrom: '2027-01-01', permission: permission('full') },
    ],
    [
      'in full with a permission for an excerpt',
      true,
      { ...onBlog, blogMode: 'full', freeFrom: '2027-01-01', permission: permission('excerpt') },
    ],
    ['without a day', false, { ...onBlog, blogMode: 'full', freeFrom: null }],
    ['not on the blog', false, { freeFrom: '2027-01-01', stage: 'published-at-outlet' }],
  ] as const)('%s: %s', (_, expected, row) => {
    expect(isTooEarly(row, today)).toBe(expected)
  })
})

describe('free', () => {
  const dated = { outlet: 'an-outlet', publishedAt: '2026-01-02T00:00:00.000Z' }
  it.each([
    ['since its day', { day: '2026-11-25', kind: 'free' }, { freeFrom: '2026-11-25T00:00:00Z' }],
    ['from a day to come', { day: '2026-12-01', kind: 'not-yet' }, { freeFrom: '2026-12-01' }],
    [
      'by the permission that comes before the day',
      { kind: 'permitted' },
      { freeFrom: '2026-12-01', permission: permission('full') },
    ],
    [
      'not by a permission for less',
      { day: '2026-12-01', kind: 'not-yet' },
      { freeFrom: '2026-12-01', permission: permission('excerpt') },
    ],
    ['by permission only, where the terms give no day', { kind: 'ask' }, dated],
    ['nobody knows, without a date', { kind: 'none' }, { outlet: 'an-outlet' }],
    [
      'nobody knows, with a date that is unknown',
      { kind: 'none' },
      { ...dated, publishedAtPrecision: 'unknown' as const },
    ],
    ['nobody knows, without an outlet', { kind: 'none' }, { publishedAt: dated.publishedAt }],
  ] as const)('%s', (_, expected, row) => {
    expect(freedomOf(row, today)).toEqual(expected)
  })
})
