import { describe, expect, it } from 'vitest'

import type { Candidate, Owed } from '../../../src/owed/classify.ts'
import type { ArticleFacts } from '../../../src/workflow/decide.ts'

import { classify } from '../../../src/owed/classify.ts'
import { inEnglish } from '../../../src/translations/translator.ts'

const today = '2026-03-10'

const whole: ArticleFacts = {
  brokenFootnotes: [],
  hasAuthor: true,
  hasBody: true,
  hasByline: true,
  hasEvidence: true,
  hasNote: true,
  hasOutlet: true,
  heldBackOn: null,
  isOwn: false,
  openSignOffs: [],
  permission: null,
  picturesNeeded: false,
  picturesWithoutRights: [],
  precision: 'day',
  publishedOn: '2026-02-01',
  stage: 'published-at-outlet',
}

interface Change extends Partial<Omit<Candidate, 'facts'>> {
  facts?: Partial<ArticleFacts>
}

function article(title: string, { facts, ...change }: Change = {}): Candidate {
  return {
    id: title,
    outlet: { id: 'o', name: 'The Outlet' },
    schedule: null,
    snoozedUntil: null,
    terms: { fullText: 'allowed', searchPolicy: 'canonical' },
    title,
    waived: false,
    ...change,
    facts: { ...whole, ...facts },
  }
}

function after(embargoDays: number) {
  return { embargoDays, fullText: 'after-embargo', searchPolicy: 'canonical' } as const
}
const ask = { fullText: 'ask', searchPolicy: 'noindex' } as const
const permission = {
  from: null,
  grantedBy: 'The editor',
  grantedOn: '2026-03-02T00:00:00Z',
  mode: 'full',
} as const

function sorted(...articles: Candidate[]) {
  const { blocked, owed, soon } = classify(articles, today)
  const titles = (lines: { title: string }[]) => lines.map(({ title }) => title)
  return { blocked: titles(blocked), owed: titles(owed), soon: titles(soon) }
}

const nothing = { blocked: [], owed: [], soon: [] }

describe('an article at its outlet', () => {
  it('that may be republished today is owed', () => {
    expect(sorted(article('a'))).toEqual({ ...nothing, owed: ['a'] })
  })

  it.each([
    ['is waived', { waived: true }],
    ['is snoozed until tomorrow', { snoozedUntil: '2026-03-11' }],
    ['is on the blog already', { facts: { stage: 'republished-on-blog' } }],
    ['has not appeared', { facts: { stage: 'drafted' } }],
  ] as [string, Change][])('that %s is not listed', (_, change) => {
    expect(sorted(article('a', change))).toEqual(nothing)
  })

  it('is listed again on the day until which it was snoozed', () => {
    expect(sorted(article('a', { snoozedUntil: today })).owed).toEqual(['a'])
  })

  it.each([
    ['free today', after(37), 'owed'],
    ['free tomorrow', after(38), 'soon'],
    ['free in seven days', after(44), 'soon'],
    ['free in eight days', after(45), 'blocked'],
    ['to be asked for', ask, 'blocked'],
    ['forbidden', { ...ask, fullText: 'forbidden' }, 'blocked'],
    ['of no outlet', null, 'blocked'],
  ] as [string, Candidate['terms'], string][])('%s', (_, terms, where) => {
    expect(sorted(article('a', { terms }))).toEqual({ ...nothing, [where]: ['a'] })
  })

  it('with an unknown date waits for a permission', () => {
    const facts = { precision: 'unknown', publishedOn: null } as const
    expect(sorted(article('a', { facts, terms: after(0) })).blocked).toEqual(['a'])
    expect(sorted(article('a', { facts: { ...facts, permission }, terms: after(0) })).owed).toEqual(
      ['a'],
    )
  })

  it.each(['full', 'excerpt', 'link'] as const)(
    'with a permission on record is judged for its mode: %s',
    (mode) => {
      const one = article('a', { facts: { permission: { ...permission, mode } }, terms: ask })
      const { owed } = classify([one], today)
      expect(owed).toMatchObject([{ freeFrom: null, freeSince: '2026-03-02', mode }])
    },
  )

  it('whose embargo a permission lifts is free since that day, not since the embargo’s', () => {
    const one = article('a', { facts: { permission }, terms: after(300) })
    expect(classify([one], today).owed).toMatchObject([{ freeFrom: null, freeSince: '2026-03-02' }])
  })

  it('is blocked by pictures without rights only if it needs its pictures', () => {
    const picturesWithoutRights = [{ name: 'harbour', field: 'leadImage.image' }]
    expect(sorted(article('a', { facts: { picturesWithoutRights } })).owed).toEqual(['a'])
    const needed = article('a', { facts: { picturesNeeded: true, picturesWithoutRights } })
    expect(classify([needed], today).blocked[0]?.refusals).toMatchObject([
      { code: 'image-rights-missing' },
    ])
  })

  it('that is blocked for another reason as well does not become free soon', () => {
    const facts = {
      picturesNeeded: true,
      picturesWithoutRights: [{ name: 'harbour', field: 'leadImage.image' }],
    }
    expect(sorted(article('a', { facts, terms: after(38) })).blocked).toEqual(['a'])
  })
})

describe('an article that becomes free by a step, or by a permission from a day on', () => {
  const later = { ...permission, from: '2026-03-17' }

  it.each([
    ['a step within seven days', { terms: { ...ask, freeAfterDays: 44 } }, 'soon', '2026-03-17'],
    ['a step after that', { terms: { ...ask, freeAfterDays: 45 } }, 'blocked', '2026-03-18'],
    ['a step that has come', { terms: { ...ask, freeAfterDays: 37 } }, 'owed', '2026-03-10'],
    [
      'a permission within seven days',
      { facts: { permission: later }, terms: ask },
      'soon',
      '2026-03-17',
    ],
    [
      'the earlier of both',
      { facts: { permission: later }, terms: { ...ask, freeAfterDays: 40 } },
      'soon',
      '2026-03-13',
    ],
  ] as [string, Change, keyof Owed, string][])('%s', (_, change, where, free) => {
    const owed = classify([article('a', change)], today)
    expect(owed[where]).toMatchObject([{ freeFrom: free }])
  })

  it('is held back for a year after a no of its outlet, and then waits', () => {
    const on = (heldBackOn: string) => classify([article('a', { facts: { heldBackOn } })], today)
    expect(on('2025-03-11').heldBack).toMatchObject([
      { group: 'held-back', refusals: [{ code: 'held-back' }] },
    ])
    expect(on('2025-03-10').blocked).toMatchObject([{ group: 'waiting' }])
  })
})

describe('an article on the blog without its full text', () => {
  const onBlog = (change: Change = {}) =>
    article('a', {
      ...change,
      facts: { blogMode: 'link', stage: 'republished-on-blog', ...change.facts },
    })

  it.each([
    ['whose full text is allowed', {}, ['a']],
    ['as an excerpt', { facts: { blogMode: 'excerpt' } }, ['a']],
    ['with a permission for the full text', { facts: { permission }, terms: ask }, ['a']],
    ['under an embargo', { terms: after(38) }, []],
    ['whose embargo has ended today', { terms: after(37) }, ['a']],
    ['whose outlet must be asked', { terms: ask }, []],
    [
      'with a permission for less',
      { facts: { permission: { ...permission, mode: 'excerpt' } }, terms: ask },
      [],
    ],
    ['that is there in full', { facts: { blogMode: 'full' } }, []],
    ['that is waived', { waived: true }, []],
    ['that is snoozed', { snoozedUntil: '2026-03-11' }, []],
    [
      'whose pictures it needs have no rights',
      {
        facts: {
          picturesNeeded: true,
          picturesWithoutRights: [{ name: 'harbour', field: 'body' }],
        },
      },
      [],
    ],
  ] as [string, Change, string[]][])('%s', (_, change, owed) => {
    expect(sorted(onBlog(change))).toEqual({ ...nothing, owed })
  })

  it('is owed in full, and says what it is there', () => {
    const { owed } = classify([onBlog({ facts: { hasNote: false } }), onBlog()], today)
    expect(owed).toMatchObject([
      { freeSince: '2026-02-01', group: 'needs-work', mode: 'full', upgradeFrom: 'link' },
      { group: 'ready', refusals: [], todo: [], upgradeFrom: 'link' },
    ])
  })
})

it('what is left to do is listed, and does not block', () => {
  const facts = { hasBody: false, hasByline: false, hasNote: false }
  const { owed } = classify([article('a', { facts })], today, inEnglish)
  expect(owed[0]?.refusals).toEqual([])
  expect(owed[0]?.todo.map(({ code }) => code)).toEqual([
    'note-missing',
    'body-missing',
    'byline-missing',
  ])
})

it('the oldest comes first, and undated ones last', () => {
  const on = (publishedOn: string) => ({ publishedOn })
  const undated = { permission: { ...permission, grantedOn: null }, publishedOn: null } as const
  expect(
    sorted(
      article('undated', { facts: { ...undated, precision: 'unknown' }, terms: ask }),
      article('free late', { facts: on('2025-01-01'), terms: after(400) }),
      article('free early', { facts: on('2026-01-05') }),
      article('oldest', { facts: on('2025-12-31') }),
      article('same day', { facts: on('2025-12-31') }),
    ).owed,
  ).toEqual(['oldest', 'same day', 'free early', 'free late', 'undated'])
})

describe('the group of a line', () => {
  const groupOf = (change: Change = {}) => {
    const { blocked, owed, scheduled, soon } = classify([article('one', change)], '2026-04-01')
    return [...blocked, ...owed, ...scheduled, ...soon].map(({ group }) => group)
  }
  const schedule = {
    slug: null,
    at: '2026-03-01T00:00:00Z',
    by: null,
    creditLine: null,
    held: [],
    mode: 'full',
    on: null,
    withPictures: true,
  } as const

  it.each<[string, Change]>([
    ['ready', {}],
    ['needs-work', { facts: { hasNote: false } }],
    ['ready', { facts: { hasNote: false, isOwn: true } }],
    [
      'needs-work',
      {
        facts: { picturesNeeded: true, picturesWithoutRights: [{ name: 'a.jpg', field: 'body' }] },
      },
    ],
    ['needs-work', { facts: { precision: 'unknown', publishedOn: null } }],
    ['needs-work', { facts: { precision: 'unknown', publishedOn: null }, terms: after(7) }],
    ['waiting', { facts: { precision: 'unknown', publishedOn: null }, terms: ask }],
    ['waiting', { terms: ask }],
    ['waiting', { terms: after(200) }],
    ['soon', { terms: after(63) }],
    ['scheduled', { schedule: { ...schedule, held: [] } }],
    ['held', { schedule: { ...schedule, held: ['note-missing'] } }],
  ])('is %s', (group, change) => {
    expect(groupOf(change)).toEqual([group])
  })

  it('is scheduled for a full text that is not allowed yet', () => {
    const facts = { blogMode: 'link', stage: 'republished-on-blog' } as const
    expect(groupOf({ facts, schedule: { ...schedule, held: [] }, terms: ask })).toEqual([
      'scheduled',
    ])
  })

  it('is judged in the mode of its schedule, and has the day on which it is due', () => {
    const link = { ...schedule, held: [], mode: 'link' as const, on: null }
    const full = { ...link, mode: 'full' as const }
    const { scheduled } = classify(
      [
        article('As a link', { schedule: link, terms: ask }),
        article('In full', { schedule: full, terms: after(100) }),
        article('Asked', { schedule: full, terms: ask }),
      ],
      '2026-04-01',
    )
    const facts = scheduled.map(({ due, mode, refusals, title }) => [
      title,
      mode,
      due,
      refusals.map(({ code }) => code),
    ])
    expect(facts.toSorted()).toEqual([
      ['As a link', 'link', '2026-04-01', []],
      ['Asked', 'full', null, ['permission-missing']],
      ['In full', 'full', '2026-05-12', ['embargoed']],
    ])
  })

  it('puts what is held before what is only scheduled', () => {
    const { scheduled } = classify(
      [
        article('Scheduled', { schedule: { ...schedule, held: [] } }),
        article('Held', { schedule: { ...schedule, held: ['note-missing'] } }),
      ],
      '2026-04-01',
    )
    expect(scheduled.map(({ title }) => title)).toEqual(['Held', 'Scheduled'])
  })
})
