import { describe, expect, it } from 'vitest'

import { modesAllowed, refuseMode } from '../../../src/workflow/modes.ts'

const today = '2026-06-15'
const base = { precision: 'day' as const, publishedOn: '2026-06-01', today }

describe('the allowed modes', () => {
  it.each([
    ['allowed', 0, 0, { excerpt: true, full: true, link: true }],
    ['allowed', 0, 60, { excerpt: true, full: true, link: true }],
    ['after-embargo', 14, 60, { excerpt: true, full: true, link: true }],
    ['after-embargo', 14, 0, { excerpt: true, full: true, link: true }],
    ['after-embargo', 15, 60, { excerpt: false, full: false, link: true }],
    ['ask', 0, 60, { excerpt: true, full: false, link: true }],
    ['ask', 0, 0, { excerpt: false, full: false, link: true }],
    ['forbidden', 0, 60, { excerpt: true, full: false, link: true }],
  ] as const)(
    '%s, embargo of %s days, excerpts of %s words',
    (fullText, embargoDays, excerptWords, allowed) => {
      const terms = { embargoDays, excerptWords, fullText, searchPolicy: 'noindex' as const }
      expect(modesAllowed({ ...base, terms })).toEqual(allowed)
    },
  )

  it('apply an embargo only with after-embargo', () => {
    const terms = {
      embargoDays: 999,
      excerptWords: 10,
      fullText: 'allowed' as const,
      searchPolicy: 'self' as const,
    }
    expect(refuseMode('full', { ...base, terms })).toBeNull()
    expect(refuseMode('excerpt', { ...base, terms })).toBeNull()
  })

  it('contain the day on which an embargo ends', () => {
    const terms = {
      embargoDays: 30,
      fullText: 'after-embargo' as const,
      searchPolicy: 'self' as const,
    }
    const refusal = refuseMode('full', { ...base, terms })
    expect(refusal).toMatchObject({ code: 'embargoed', field: 'publishedAt' })
    expect(refusal?.message).toContain('2026-07-01')
  })

  it.each([
    [{ grantedBy: 'The editor' }, 'permission.mode', 'Enter what the permission covers'],
    [{ mode: 'full' }, 'permission.grantedBy', 'Enter who at the outlet'],
    [
      { evidence: 'a mail' },
      'permission.grantedBy',
      'Enter who at the outlet granted the permission. Enter',
    ],
    [{ grantedOn: '2026-06-01' }, 'permission.grantedBy', 'Enter what the permission covers'],
    [{ grantedBy: 'The editor', mode: 'link' }, 'permission.grantedBy', 'must be asked first'],
  ] as const)('explain what a partial permission lacks: %j', (permission, field, message) => {
    const terms = { fullText: 'ask' as const, searchPolicy: 'self' as const }
    const refusal = refuseMode('full', {
      ...base,
      permission: { from: null, ...permission },
      terms,
    })
    expect(refusal).toMatchObject({ code: 'permission-missing', field })
    expect(refusal?.message).toContain(message)
  })

  it('are none for an unknown date', () => {
    const terms = {
      embargoDays: 0,
      fullText: 'after-embargo' as const,
      searchPolicy: 'self' as const,
    }
    expect(refuseMode('full', { ...base, publishedOn: null, terms })?.code).toBe('embargoed')
  })

  it.each([
    ['full', { excerpt: true, full: true, link: true }],
    ['excerpt', { excerpt: true, full: false, link: true }],
    ['link', { excerpt: false, full: false, link: true }],
  ] as const)('with a permission for %s are that mode and the smaller ones', (mode, allowed) => {
    const terms = {
      embargoDays: 900,
      fullText: 'forbidden' as const,
      searchPolicy: 'self' as const,
    }
    expect(
      modesAllowed({ ...base, permission: { from: null, grantedBy: 'The editor', mode }, terms }),
    ).toEqual(allowed)
  })

  it('ignore a permission without the person who granted it', () => {
    const terms = { fullText: 'ask' as const, searchPolicy: 'self' as const }
    expect(
      refuseMode('full', {
        ...base,
        permission: { from: null, grantedBy: '', mode: 'full' },
        terms,
      })?.code,
    ).toBe('permission-missing')
  })
})
