import { describe, expect, it } from 'vitest'

import type { MoveOutlook } from '../../../../src/workflow/outlook.ts'

import { initialInput, requestOf } from '../../../../src/admin/MoveDrawer/input.ts'

const today = '2026-11-25'
const stands = [{ code: 'embargoed' as const, field: 'publishedAt', message: 'not yet' }]
const missing = [{ code: 'note-missing' as const, field: 'note', message: 'no note' }]

function toBlog(part: Partial<MoveOutlook> = {}): MoveOutlook {
  return {
    allowed: true,
    modeRefusals: { excerpt: [], full: [], link: [] },
    modes: { excerpt: true, full: true, link: true },
    needsReason: false,
    refusals: [],
    republication: {
      slug: 'a-piece',
      creditLine: 'First published in X.',
      mode: 'full',
      searchPolicy: 'canonical',
    },
    to: 'republished-on-blog',
    ...part,
  }
}

describe('the initial input', () => {
  it('is what was chosen before an undo, in a mode that is still allowed', () => {
    const chosen = { slug: 'mine', creditLine: 'With thanks.', mode: 'excerpt' }
    expect(initialInput(toBlog(), today, chosen)).toMatchObject(chosen)
    const modeRefusals = { excerpt: stands, full: stands, link: [] }
    expect(initialInput(toBlog({ modeRefusals }), today, chosen)).toMatchObject({
      ...chosen,
      mode: 'link',
    })
    expect(initialInput(toBlog(), today, { mode: 'full' })).toEqual(initialInput(toBlog(), today))
  })

  it.each([
    ['full', { excerpt: [], full: [], link: [] }, { excerpt: true, full: true, link: true }],
    [
      'excerpt',
      { excerpt: [], full: stands, link: [] },
      { excerpt: true, full: false, link: true },
    ],
    [
      'link',
      { excerpt: stands, full: stands, link: [] },
      { excerpt: false, full: false, link: true },
    ],
    // Nothing may go yet: the biggest that the terms allow.
    [
      'excerpt',
      { excerpt: missing, full: [...missing, ...stands], link: missing },
      { excerpt: true, full: false, link: true },
    ],
  ] as const)('has the largest allowed mode: %s', (mode, modeRefusals, modes) => {
    const move = toBlog({ modeRefusals: modeRefusals as unknown as never, modes })
    expect(initialInput(move, today).mode).toBe(mode)
  })

  it('has the proposed values of the server, for today', () => {
    expect(initialInput(toBlog(), today)).toEqual({
      slug: 'a-piece',
      creditLine: 'First published in X.',
      mode: 'full',
      reason: '',
      republishedOn: today,
    })
  })
})

describe('the request', () => {
  const request = (change: object, move = toBlog()) =>
    requestOf({ ...initialInput(move, today), ...change }, move, 'published-at-outlet', today)

  it('omits values that were not changed', () => {
    expect(request({})).toEqual({
      expectedStage: 'published-at-outlet',
      reason: undefined,
      republication: {
        slug: 'a-piece',
        creditLine: undefined,
        mode: 'full',
        republishedAt: undefined,
      },
      to: 'republished-on-blog',
    })
  })

  it('sends a day as noon UTC', () => {
    expect(request({ republishedOn: '2026-11-02' }).republication?.republishedAt).toBe(
      '2026-11-02T12:00:00.000Z',
    )
  })

  it('trims reason and credit line, and omits empty ones', () => {
    const { reason, republication } = request({ slug: ' ', creditLine: ' Mine. ', reason: '  ' })
    expect([reason, republication?.creditLine, republication?.slug]).toEqual([
      undefined,
      'Mine.',
      undefined,
    ])
  })

  it('has no republication for other transitions', () => {
    const back = toBlog({ modeRefusals: undefined, to: 'drafted' })
    expect(request({ reason: 'a slip' }, back)).toEqual({
      expectedStage: 'published-at-outlet',
      reason: 'a slip',
      republication: undefined,
      to: 'drafted',
    })
  })
})
