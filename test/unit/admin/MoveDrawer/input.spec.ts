import { describe, expect, it } from 'vitest'

import type { Input } from '../../../../src/admin/MoveDrawer/input.ts'
import type { MoveOutlook } from '../../../../src/workflow/outlook.ts'
import type { ScheduleOutlook } from '../../../../src/workflow/outlookBeside.ts'

import { initialInput, momentOf, requestsOf } from '../../../../src/admin/MoveDrawer/input.ts'

const today = '2026-11-25'
const december = '2026-12-12'
const embargo = [{ code: 'embargoed' as const, field: 'publishedAt', message: 'not yet' }]

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

type Given = Parameters<typeof initialInput>[0]

function free(move = toBlog()): Given {
  return { freeFrom: '2026-11-01', fullText: 'allowed', move }
}

function embargoed(freeFrom: null | string = december): Given {
  const move = toBlog({
    modeRefusals: { excerpt: embargo, full: embargo, link: [] },
    modes: { excerpt: false, full: false, link: true },
  })
  return { freeFrom, fullText: 'after-embargo', move }
}

function scheduled(on: null | string): ScheduleOutlook {
  return {
    slug: 'mine',
    at: '2026-11-20T10:00:00.000Z',
    by: null,
    byName: null,
    creditLine: null,
    due: on,
    held: [],
    mode: 'full',
    on,
    withPictures: false,
  }
}

describe('the initial input', () => {
  it('has the proposed values of the server, for today', () => {
    expect(initialInput(free(), today)).toEqual({
      slug: 'a-piece',
      creditLine: 'First published in X.',
      on: today,
      plan: 'full',
      reason: '',
      republishedOn: today,
    })
  })

  it('does not choose a link for an article that is under an embargo', () => {
    expect(initialInput(embargoed(), today)).toMatchObject({ on: december, plan: 'when-free' })
    expect(initialInput(embargoed(null), today).plan).toBe('')
  })

  it('is what was chosen before an undo, if that is still allowed', () => {
    const repeat = { slug: 'mine', creditLine: 'With thanks.', plan: 'excerpt' }
    expect(initialInput(free(), today, { repeat })).toMatchObject(repeat)
    expect(initialInput(embargoed(), today, { repeat })).toMatchObject({
      ...repeat,
      plan: 'when-free',
    })
  })

  it('does not repeat a link alone', () => {
    expect(initialInput(embargoed(), today, { repeat: { plan: 'link' } }).plan).toBe('when-free')
    const repeat = { plan: 'link-then-full' }
    expect(initialInput(embargoed(), today, { repeat }).plan).toBe('link-then-full')
  })

  it('is what is scheduled', () => {
    const schedule = scheduled('2026-12-24')
    expect(initialInput(embargoed(), today, { schedule })).toMatchObject({
      slug: 'mine',
      on: '2026-12-24',
      plan: 'on-day',
    })
    expect(initialInput(embargoed(), today, { schedule: scheduled(null) }).plan).toBe('when-free')
  })

  it('has no plan for other transitions', () => {
    const move = toBlog({ modeRefusals: undefined, to: 'drafted' })
    expect(initialInput(free(move), today).plan).toBe('')
  })
})

describe('the requests', () => {
  const requests = (change: Partial<Input>, prospect = free()) =>
    requestsOf(
      { ...initialInput(prospect, today), ...change },
      prospect.move,
      'published-at-outlet',
      today,
    )

  it('omit values that were not changed', () => {
    expect(requests({})).toEqual({
      move: {
        expectedStage: 'published-at-outlet',
        reason: undefined,
        republication: {
          slug: 'a-piece',
          creditLine: undefined,
          mode: 'full',
          republishedAt: undefined,
        },
        to: 'republished-on-blog',
      },
      schedule: undefined,
    })
  })

  it('send a day as noon UTC', () => {
    const { move } = requests({ republishedOn: '2026-11-02' })
    expect(move?.republication?.republishedAt).toBe('2026-11-02T12:00:00.000Z')
  })

  it('trim reason and credit line, and omit empty ones', () => {
    const { move } = requests({ slug: ' ', creditLine: ' Mine. ', reason: '  ' })
    const { reason, republication } = move ?? {}
    expect([reason, republication?.creditLine, republication?.slug]).toEqual([
      undefined,
      'Mine.',
      undefined,
    ])
  })

  it('schedule without a move, as soon as it is free or on a day', () => {
    expect(requests({}, embargoed())).toEqual({
      move: undefined,
      schedule: { republication: { mode: 'full' } },
    })
    expect(requests({ slug: 'mine', on: '2026-12-24', plan: 'on-day' }, embargoed())).toEqual({
      move: undefined,
      schedule: { on: '2026-12-24', republication: { slug: 'mine', mode: 'full' } },
    })
  })

  it('move as a link and schedule the full text as one choice', () => {
    const both = requests({ slug: 'mine', plan: 'link-then-full' }, embargoed())
    expect(both.move?.republication).toMatchObject({ slug: 'mine', mode: 'link' })
    expect(both.schedule).toEqual({ republication: { mode: 'full' } })
  })

  it('have no republication for other transitions', () => {
    const back = free(toBlog({ modeRefusals: undefined, to: 'drafted' }))
    expect(requests({ reason: 'a slip' }, back)).toEqual({
      move: {
        expectedStage: 'published-at-outlet',
        reason: 'a slip',
        republication: undefined,
        to: 'drafted',
      },
      schedule: undefined,
    })
  })

  it('change only the mode of an article that is on the blog', () => {
    const move = toBlog({ modeRefusals: undefined })
    const input = initialInput(free(move), today)
    expect(requestsOf(input, move, 'republished-on-blog', today).move).toEqual({
      expectedStage: 'republished-on-blog',
      reason: undefined,
      republication: { mode: 'full' },
      to: 'republished-on-blog',
    })
  })
})

it('the day of the address is that of the plan, and unknown while that is', () => {
  const input = { ...initialInput(embargoed(), today), republishedOn: '2026-11-02' }
  const dayOf = (plan: Input['plan'], freeFrom: null | string) =>
    momentOf({ ...input, plan }, today, freeFrom)?.slice(0, 10) ?? null
  expect(dayOf('link', december)).toBe('2026-11-02')
  expect(dayOf('on-day', null)).toBe(december)
  expect(dayOf('when-free', december)).toBe(december)
  expect(dayOf('when-free', null)).toBeNull()
})
