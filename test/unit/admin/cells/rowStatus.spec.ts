import { describe, expect, it } from 'vitest'

import { againstTerms, freedomOf } from '../../../../src/admin/cells/rowStatus.ts'

const today = '2026-11-25'
const onBlog = { stage: 'republished-on-blog' } as const
function permission(mode: 'excerpt' | 'full' | 'link') {
  return { grantedBy: 'the editor', mode }
}

describe('an article on the blog that violates its terms', () => {
  it.each([
    [
      'in full before its day',
      'too-early',
      { ...onBlog, blogMode: 'full', freeFrom: '2026-11-26' },
    ],
    ['in full on its day', null, { ...onBlog, blogMode: 'full', freeFrom: today }],
    [
      'as an excerpt before its day: the row does not say whether excerpts are free before',
      null,
      { ...onBlog, blogMode: 'excerpt', freeFrom: '2027-01-01' },
    ],
    ['as a link before its day', null, { ...onBlog, blogMode: 'link', freeFrom: '2027-01-01' }],
    [
      'in full with a permission for it',
      null,
      { ...onBlog, blogMode: 'full', freeFrom: '2027-01-01', permission: permission('full') },
    ],
    [
      'in full with a permission that holds later',
      'too-early',
      {
        ...onBlog,
        blogMode: 'full',
        freeFrom: '2027-01-01',
        permission: { ...permission('full'), from: '2026-12-01T12:00:00.000Z' },
      },
    ],
    [
      'in full with a permission for an excerpt',
      'too-early',
      { ...onBlog, blogMode: 'full', freeFrom: '2027-01-01', permission: permission('excerpt') },
    ],
    [
      'in full where the terms name no day',
      'against-terms',
      { ...onBlog, blogMode: 'full', freeFrom: null, outlet: 'an-outlet' },
    ],
    [
      'as an excerpt where the terms name no day',
      null,
      { ...onBlog, blogMode: 'excerpt', freeFrom: null, outlet: 'an-outlet' },
    ],
    ['where nothing is known of the terms', null, { ...onBlog, blogMode: 'full', freeFrom: null }],
    ['not on the blog', null, { freeFrom: '2027-01-01', stage: 'published-at-outlet' }],
  ] as const)('%s: %s', (_, expected, row) => {
    expect(againstTerms(row, today)).toBe(expected)
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
      'from the day on which the permission holds',
      { day: '2026-12-01', kind: 'not-yet' },
      {
        freeFrom: '2027-01-01',
        permission: { ...permission('full'), from: '2026-12-01T12:00:00.000Z' },
      },
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
    ['not said of a draft without a day', { kind: 'none' }, { ...dated, stage: 'drafted' }],
    ['nobody knows, without an outlet', { kind: 'none' }, { publishedAt: dated.publishedAt }],
  ] as const)('%s', (_, expected, row) => {
    expect(freedomOf(row, today)).toEqual(expected)
  })
})
