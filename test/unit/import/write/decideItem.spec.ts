import type { Piece } from 'offprint-reader'

import { parseSource } from 'offprint-reader'
import { describe, expect, it } from 'vitest'

import type { RefusalCode } from '../../../../src/types.ts'

import { toKeyed } from '../../../../src/import/run/judgeItems.ts'
import { BacklogPlan } from '../../../../src/import/write/BacklogPlan.ts'
import { type Doubt, doubtsOf } from '../../../../src/import/write/doubts.ts'
import { inputOf } from '../../../../src/import/write/writeArticle.ts'

const today = '2026-06-15'
const certain = { confidence: 0.9, from: 'text', published: null } as const

/** What would become of an item of a backlog. */
function decideItem(piece: Piece, key = '') {
  const [planned] = new BacklogPlan().add([{ key, piece }])
  const { isOwn, outlet, stage } = planned!
  return { doubts: doubtsOf(planned!, today), isOwn, outlet, stage }
}

/** A post of a blog that names its outlet. */
async function post(changes: Partial<Piece> = {}): Promise<Piece> {
  const text =
    '---\ntitle: Ports\nauthor: Ada Brook\n---\n\nThe harbour[^1] sleeps.\n\n[^1]: At night.\n'
  const { pieces } = await parseSource({ name: 'post.md', bytes: Buffer.from(text) })
  return {
    ...pieces[0]!,
    firstAppeared: { ...certain, where: 'outlet' },
    outlet: 'The Tide',
    published: '2019-05-06',
    status: 'published',
    ...changes,
  }
}

async function decided(changes: Partial<Piece> = {}, key = 'wordpress:ada.example:12') {
  const { doubts, ...rest } = decideItem(await post(changes), key)
  return { ...rest, doubts: doubts.map(({ code }) => code) }
}

const onBlog = { doubts: [], stage: 'republished-on-blog' } as const
const drafted = { doubts: [], isOwn: false, stage: 'drafted' } as const
const own = { ...certain, where: 'blog' } as const

/** As the reader of PDF files says it of columns, for example. */
const unsure = {
  proposals: [
    { kind: 'other', lines: [1, 1], message: 'Page 1: in columns.', needsPerson: true },
    { kind: 'other', lines: [1, 1], message: 'Something else.' },
  ],
} satisfies Partial<Piece>

describe('an item whose text was not read for sure', () => {
  it('is a question, with what is not sure', async () => {
    const { doubts } = decideItem(await post(unsure))
    expect(doubts).toEqual([
      {
        code: 'text-unchecked',
        field: 'document',
        message:
          'The text was not read for sure: Page 1: in columns. Compare it with the source: under New article, or confirm it here.',
        values: { reason: 'Page 1: in columns.' },
      },
    ])
  })

  it('is none once somebody has looked at it', async () => {
    const choices = { checked: true } as const
    const { piece } = toKeyed({ choices, key: 'files::a.pdf', piece: await post(unsure) })
    expect(decideItem(piece).doubts).toEqual([])
    expect(piece.proposals).toHaveLength(2)
  })
})

describe('an item', () => {
  it.each<[string, Partial<Piece>, object]>([
    ['published, from an outlet', {}, { ...onBlog, isOwn: false, outlet: 'The Tide' }],
    ['published, without a note', { note: [] }, onBlog],
    ['published, of the blog', { firstAppeared: own, outlet: null }, { ...onBlog, isOwn: true }],
    ['of a feed, which says no status', { status: null }, onBlog],
    ['a draft', { status: 'draft' }, { ...drafted, outlet: 'The Tide' }],
    ['a draft of the blog', { firstAppeared: own, status: 'draft' }, { ...drafted, outlet: null }],
    ['private', { status: 'private' }, drafted],
    ['with a password', { status: 'password' }, drafted],
    ['scheduled', { status: 'scheduled' }, drafted],
    ['in the trash', { status: 'trashed' }, drafted],
    ['of a status that nobody knows', { status: 'inherit' }, drafted],
    [
      'of a file, with an outlet',
      { firstAppeared: null, status: null },
      { stage: 'published-at-outlet' },
    ],
    ['of a file, without one', { firstAppeared: null, outlet: null, status: null }, drafted],
  ])('that is %s', async (_, changes, expected) => {
    expect(await decided(changes)).toMatchObject(expected)
  })

  it.each([
    ['2019-05', 'published-at-outlet'],
    [null, 'drafted'],
  ])('of a bibliography, of the date %s, is %s', async (published, stage) => {
    const entry = { firstAppeared: null, hasOriginalDate: true, published, status: null }
    expect(await decided(entry, 'bibliography::10.5555/ports')).toMatchObject({ stage })
  })

  const questions: [Doubt['code'], Partial<Piece>][] = [
    ['author-missing', { authors: [] }],
    ['body-missing', { document: { root: { children: [] } } as never }],
    ['first-appeared-unknown', { firstAppeared: { ...certain, where: 'unknown' }, outlet: null }],
    ['first-appeared-unknown', { firstAppeared: { ...certain, confidence: 0.3, where: 'outlet' } }],
    [
      'outlet-date-in-future',
      { firstAppeared: { ...certain, published: '2027-01-01', where: 'outlet' } },
    ],
    ['outlet-missing', { outlet: null }],
    ['title-missing', { title: ' ' }],
  ]

  it.each(questions)('is a question: %s', async (code, changes) => {
    expect(await decided(changes)).toMatchObject({ doubts: [code] })
  })

  it('is a question where a mark has no note, which it names', async () => {
    const piece = await post()
    const { root } = piece.document
    const document = { ...piece.document, root: { ...root, children: root.children.slice(0, 1) } }
    const { doubts } = decideItem({ ...piece, document })
    expect(doubts).toEqual([
      {
        code: 'footnotes-broken',
        field: 'body',
        message: expect.stringContaining(': 1.') as string,
        values: { labels: '1' },
      },
    ])
  })

  /** Of the refusals of the workflow. */
  const treated: Record<RefusalCode, 'never asked' | 'question' | 'skipped'> = {
    'author-missing': 'question',
    'body-missing': 'question',
    'byline-missing': 'skipped',
    embargoed: 'skipped',
    'evidence-missing': 'skipped',
    'footnotes-broken': 'question',
    'held-back': 'never asked',
    // An import requires no pictures: the post goes on the blog without those that lack rights.
    'image-rights-missing': 'never asked',
    'in-use': 'never asked',
    'move-unknown': 'never asked',
    'not-allowed': 'never asked',
    'note-missing': 'skipped',
    'outlet-date-in-future': 'question',
    'outlet-date-missing': 'skipped',
    'outlet-missing': 'question',
    'permission-missing': 'skipped',
    'reason-missing': 'never asked',
    'sign-off-missing': 'skipped',
    'sign-off-stale': 'skipped',
  }

  it('has a question for each refusal that is not skipped', () => {
    const asked = new Set(['footnotes-broken', ...questions.map(([code]) => code)])
    const expected = Object.entries(treated).filter(([, one]) => one === 'question')
    expect(expected.filter(([code]) => !asked.has(code))).toEqual([])
  })

  it('is no question for what nobody can know of a post that is on a blog', async () => {
    const bare = { bylineText: [], note: [], outletIssue: null, outletUrl: null, published: null }
    expect(await decided(bare)).toMatchObject(onBlog)
  })
})

describe('the plan of a backlog', () => {
  it('says when it appeared at the outlet only where that is printed', async () => {
    const plan = new BacklogPlan()
    const printed = {
      firstAppeared: { ...certain, published: '2019-04', where: 'outlet' },
    } as const
    const items = [await post(), await post(printed), await post({ firstAppeared: own })]
    const days = plan.add(items.map((piece, n) => ({ key: `rss:ada.example:${n}`, piece })))
    expect(
      days.map(({ onBlog: { day }, precision, publishedAt }) => [day, precision, publishedAt]),
    ).toEqual([
      ['2019-05-06', 'unknown', null],
      ['2019-05-06', 'month', '2019-04-01T12:00:00.000Z'],
      ['2019-05-06', 'day', '2019-05-06T12:00:00.000Z'],
    ])
  })

  it.each([
    [undefined, '12:00:00.000'],
    ['2019-05-06T07:08:09.000Z', '07:08:09.000'],
    // In the evening of Lima, and in the morning of Auckland.
    ['2019-05-07T04:00:00.000Z', '23:59:10.000'],
    ['2019-05-05T18:00:00.000Z', '00:00:45.000'],
    ['2019-06-05T18:00:00.000Z', '12:00:00.000'],
  ])('puts a post of the moment %s on its day, at %s', async (postedAt, time) => {
    const [planned] = new BacklogPlan().add([{ key: 'rss::1', piece: await post({ postedAt }) }])
    expect(inputOf(planned!, today)).toMatchObject({
      republishedAt: `2019-05-06T${time}Z`,
      republishedAtPrecision: 'day',
    })
  })

  it('gives a post the end of its old address, or one of its title', async () => {
    const piece = await post({ permalink: '/2019/05/old-ports/' })
    const plan = new BacklogPlan()
    const [old, fresh] = [false, true].map((hasNewAddress) =>
      inputOf(plan.add([{ hasNewAddress, key: 'rss::1', piece }])[0]!, today),
    )
    expect([old?.slug, fresh?.slug]).toEqual(['old-ports', undefined])
  })

  it('knows the keys of earlier versions, which counted what was alike', async () => {
    const plan = new BacklogPlan()
    const keys = ['ghost::a', 'ghost::b', 'wordpress:ada.example:1']
    const piece = await post()
    const planned = [
      ...plan.add([{ key: keys[0]!, piece }]),
      ...plan.add(keys.slice(1).map((key) => ({ key, piece }))),
    ]
    expect(planned.map(({ formerKey, importKey }) => [importKey, formerKey])).toEqual([
      ['ghost::a', 'ports | tide'],
      ['ghost::b', 'ports | tide | 2'],
      ['wordpress:ada.example:1', null],
    ])
  })

  it('calls an outlet as somebody has said', async () => {
    const plan = new BacklogPlan({ outlets: [{ name: 'The Tide', aliases: ['Tide Weekly'] }] })
    const [planned] = plan.add([
      { key: 'rss::1', piece: await post({ outlet: 'the tide weekly' }) },
    ])
    expect(planned).toMatchObject({ outlet: 'The Tide' })
    expect(doubtsOf(planned!, today)).toEqual([])
  })
})
