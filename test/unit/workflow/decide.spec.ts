import { describe, expect, it } from 'vitest'

import type { Role, Stage } from '../../../src/domain/transitions.ts'
import type { RefusalCode } from '../../../src/types.ts'
import type { ArticleFacts, Question } from '../../../src/workflow/decide.ts'

import { moves, stages } from '../../../src/domain/transitions.ts'
import { translatorFor } from '../../../src/translations/translator.ts'
import { decide, isOfTerms } from '../../../src/workflow/decide.ts'

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
  picturesNeeded: false,
  picturesWithoutRights: [],
  precision: 'day',
  publishedOn: '2026-01-01',
  stage: 'published-at-outlet',
}

function ask(changed: Partial<Question>, article: Partial<ArticleFacts> = {}) {
  return decide({
    actor: { ownsArticle: false, role: 'editor' },
    article: { ...whole, ...article },
    reason: 'because',
    terms: { fullText: 'allowed', searchPolicy: 'self' },
    to: 'republished-on-blog',
    today: '2026-06-15',
    ...changed,
  })
}

function codes(decision: ReturnType<typeof decide>) {
  return decision.refusals.map(({ code }) => code)
}

describe('transitions', () => {
  const known = moves.map(({ from, to }) => `${from} > ${to}`)
  const pairs = stages.flatMap((from) => [...stages, 'nonsense'].map((to) => [from, to] as const))
  const existing = [
    'drafted > published-at-outlet',
    'published-at-outlet > republished-on-blog',
    'republished-on-blog > published-at-outlet',
    'published-at-outlet > drafted',
    'republished-on-blog > republished-on-blog',
  ]

  it('are the five of the table', () => {
    expect(known.toSorted()).toEqual(existing.toSorted())
  })

  it.each(pairs)('%s to %s', (from, to) => {
    const decision = ask({ actor: { ownsArticle: true, role: 'admin' }, to }, { stage: from })
    if (existing.includes(`${from} > ${to}`)) {
      expect(decision.allowed).toBe(true)
    } else {
      expect(codes(decision)).toEqual(['move-unknown'])
    }
  })
})

describe('roles', () => {
  const table: [Stage, Stage, Role, boolean, boolean][] = [
    ['drafted', 'published-at-outlet', 'author', true, true],
    ['drafted', 'published-at-outlet', 'author', false, false],
    ['drafted', 'published-at-outlet', 'editor', false, true],
    ['drafted', 'published-at-outlet', 'admin', false, true],
    ['published-at-outlet', 'republished-on-blog', 'author', true, false],
    ['published-at-outlet', 'republished-on-blog', 'editor', false, true],
    ['published-at-outlet', 'republished-on-blog', 'admin', false, true],
    ['republished-on-blog', 'published-at-outlet', 'author', true, false],
    ['republished-on-blog', 'published-at-outlet', 'editor', false, true],
    ['republished-on-blog', 'published-at-outlet', 'admin', false, true],
    ['republished-on-blog', 'republished-on-blog', 'author', true, false],
    ['republished-on-blog', 'republished-on-blog', 'editor', false, true],
    ['published-at-outlet', 'drafted', 'author', true, false],
    ['published-at-outlet', 'drafted', 'editor', false, false],
    ['published-at-outlet', 'drafted', 'admin', false, true],
  ]

  it.each(table)('%s to %s by %s (owns it: %s): %s', (stage, to, role, ownsArticle, allowed) => {
    const decision = ask({ actor: { ownsArticle, role }, to }, { stage })
    expect(decision.allowed).toBe(allowed)
    if (!allowed) {
      expect(codes(decision)).toEqual(['not-allowed'])
    }
  })

  it('are required', () => {
    expect(codes(ask({ actor: { ownsArticle: true, role: null } }))).toEqual(['not-allowed'])
  })

  it('do not restrict the system, but the terms do', () => {
    expect(ask({ actor: null }).allowed).toBe(true)
    expect(codes(ask({ actor: null, terms: { fullText: 'ask', searchPolicy: 'self' } }))).toEqual([
      'permission-missing',
    ])
  })

  it.each(['published-at-outlet', 'republished-on-blog', 'nonsense'])(
    'are checked before the existence of the transition: %s',
    (to) => {
      const actor = { ownsArticle: false, role: 'author' } as const
      expect(codes(ask({ actor, to }, { stage: 'republished-on-blog' }))).toEqual(['not-allowed'])
    },
  )

  it('are checked before missing requirements', () => {
    expect(
      codes(ask({ actor: { ownsArticle: true, role: 'author' } }, { hasNote: false })),
    ).toEqual(['not-allowed'])
  })
})

describe('a change of mode on the blog', () => {
  const ofTerms = (fullText: 'allowed' | 'ask') => ({ fullText, searchPolicy: 'self' }) as const
  const change = (mode: 'excerpt' | 'full' | 'link', fullText: 'allowed' | 'ask', more = {}) =>
    ask(
      { mode, terms: ofTerms(fullText) },
      { blogMode: mode === 'full' ? 'link' : 'full', stage: 'republished-on-blog', ...more },
    )

  it('to the full text is judged like a republication', () => {
    expect(change('full', 'allowed').allowed).toBe(true)
    expect(codes(change('full', 'ask', { hasNote: false }))).toEqual([
      'note-missing',
      'permission-missing',
    ])
  })

  it('to a smaller mode is not kept back by what is against the larger one already', () => {
    expect(change('link', 'ask', { hasByline: false }).allowed).toBe(true)
    expect(change('excerpt', 'allowed').allowed).toBe(true)
  })
})

describe('the requirements', () => {
  const missing: [Partial<ArticleFacts>, RefusalCode, string][] = [
    [{ hasOutlet: false }, 'outlet-missing', 'outlet'],
    [{ hasEvidence: false }, 'evidence-missing', 'outletUrl'],
    [{ publishedOn: null }, 'outlet-date-missing', 'publishedAt'],
    [{ publishedOn: '2026-06-16' }, 'outlet-date-in-future', 'publishedAt'],
    [{ hasAuthor: false }, 'author-missing', 'byline'],
  ]
  const missingForBlog: [Partial<ArticleFacts>, RefusalCode, string][] = [
    [{ hasNote: false }, 'note-missing', 'note'],
    [{ hasBody: false }, 'body-missing', 'body'],
    [{ hasByline: false }, 'byline-missing', 'bylineText'],
    [{ brokenFootnotes: ['7'] }, 'footnotes-broken', 'body'],
  ]

  it.each(missing)('for the transition to the outlet, %o: %s', (article, code, field) => {
    const { refusals } = ask({ to: 'published-at-outlet' }, { ...article, stage: 'drafted' })
    expect(refusals).toEqual([expect.objectContaining({ code, field })])
  })

  it.each([...missing, ...missingForBlog])(
    'for the transition to the blog, %o: %s',
    (article, code, field) => {
      const { refusals } = ask({ terms: { fullText: 'allowed', searchPolicy: 'self' } }, article)
      expect(refusals.filter((refusal) => refusal.code !== 'embargoed')).toEqual([
        expect.objectContaining({ code, field }),
      ])
    },
  )

  it.each([
    ['month', '2026-06-30', true],
    ['month', '2026-07-01', false],
    ['year', '2026-12-31', true],
    ['year', '2027-01-01', false],
    ['day', '2026-06-16', false],
    ['unknown', '2026-06-16', false],
  ] as const)(
    'for a date known to the %s: %s is in the past: %s',
    (precision, publishedOn, allowed) => {
      const dated = { precision, publishedOn, stage: 'drafted' } as const
      expect(ask({ to: 'published-at-outlet' }, dated).allowed).toBe(allowed)
    },
  )

  it('allow a date of today', () => {
    expect(
      ask({ to: 'published-at-outlet' }, { publishedOn: '2026-06-15', stage: 'drafted' }).allowed,
    ).toBe(true)
  })

  it('are reported all at once', () => {
    const nothing = {
      hasAuthor: false,
      hasBody: false,
      hasByline: false,
      hasEvidence: false,
      hasNote: false,
      hasOutlet: false,
      publishedOn: null,
    }
    expect(codes(ask({ terms: { fullText: 'ask', searchPolicy: 'noindex' } }, nothing))).toEqual([
      'outlet-missing',
      'evidence-missing',
      'outlet-date-missing',
      'author-missing',
      'note-missing',
      'body-missing',
      'byline-missing',
      'permission-missing',
    ])
  })

  it.each(['', '   ', null, undefined])(
    'treat a reason of %o as missing for a return',
    (reason) => {
      expect(
        codes(ask({ reason, to: 'published-at-outlet' }, { stage: 'republished-on-blog' })),
      ).toEqual(['reason-missing'])
    },
  )

  it('for a link do not include a text', () => {
    expect(ask({ mode: 'link' }, { hasBody: false }).allowed).toBe(true)
  })
})

describe('pictures without rights', () => {
  const picturesWithoutRights = [
    { name: 'A harbour', field: 'leadImage.image' },
    { name: 'A map', field: 'body' },
  ]

  it('are not shown, and the text is published', () => {
    expect(ask({}, { picturesWithoutRights }).allowed).toBe(true)
  })

  it.each([
    ['the article', {}, { picturesNeeded: true }],
    ['the move', { withPictures: true }, {}],
  ] as const)('block the transition if %s requests them', (_, question, article) => {
    const { refusals } = ask(question, { ...article, picturesWithoutRights })
    expect(refusals).toEqual([
      {
        code: 'image-rights-missing',
        field: 'leadImage.image',
        message: expect.stringContaining('A harbour, A map'),
      },
    ])
  })

  it.each(['excerpt', 'link'] as const)(
    'are not shown in %s mode, so they do not block it',
    (mode) => {
      const terms = { excerptWords: 9, fullText: 'allowed', searchPolicy: 'self' } as const
      const article = { picturesNeeded: true, picturesWithoutRights }
      expect(ask({ mode, terms }, article).allowed).toBe(true)
    },
  )

  it('do not affect other transitions', () => {
    const article = { picturesNeeded: true, picturesWithoutRights }
    expect(ask({ to: 'published-at-outlet' }, { ...article, stage: 'drafted' }).allowed).toBe(true)
    expect(
      ask({ to: 'published-at-outlet' }, { ...article, stage: 'republished-on-blog' }).allowed,
    ).toBe(true)
  })
})

describe('the mode', () => {
  it('is the requested one, or the one on record, or full', () => {
    expect(ask({ mode: 'link' })).toMatchObject({ allowed: true, mode: 'link' })
    const permission = { from: null, grantedBy: 'The editor', mode: 'excerpt' as const }
    const terms = { fullText: 'ask', searchPolicy: 'self' } as const
    expect(ask({ terms }, { permission })).toMatchObject({ allowed: true, mode: 'excerpt' })
    expect(ask({})).toMatchObject({ allowed: true, mode: 'full' })
  })

  it('is not set for other transitions', () => {
    expect(ask({ to: 'published-at-outlet' }, { stage: 'drafted' })).toMatchObject({
      allowed: true,
      mode: null,
    })
  })
})

describe('a partial permission', () => {
  const asking = { fullText: 'ask', searchPolicy: 'self' } as const
  const embargo = { embargoDays: 900, fullText: 'after-embargo', searchPolicy: 'self' } as const
  const all = { evidence: 'a mail', from: null, grantedBy: 'The editor', grantedOn: '2026-06-01' }
  const both = [
    ['permission-missing', asking],
    ['embargoed', embargo],
  ] as const

  it.each(both)('is valid once it is complete: %s', (_, terms) => {
    const permission = { from: null, grantedBy: 'The editor', mode: 'full' } as const
    expect(ask({ terms }, { permission }).allowed).toBe(true)
  })

  it.each(both)('is refused without its mode: %s', (code, terms) => {
    expect(ask({ terms }, { permission: all }).refusals).toEqual([
      { code, field: 'permission.mode', message: expect.stringContaining('what the permission') },
    ])
    const translate = translatorFor({ i18n: { language: 'de' } })
    expect(ask({ terms, translate }, { permission: all }).refusals).toEqual([
      expect.objectContaining({ message: expect.stringContaining('was die Genehmigung abdeckt') }),
    ])
  })

  it.each(both)('is refused without the person who granted it: %s', (code, terms) => {
    const permission = { evidence: 'a mail', from: null, mode: 'full' } as const
    const [refusal] = ask({ terms }, { permission }).refusals
    expect(refusal).toMatchObject({ code, field: 'permission.grantedBy' })
    expect(refusal?.message).toContain('Enter who at the outlet')
    expect(refusal?.message).not.toContain('what the permission covers')
  })

  it('is reported together with the end of the embargo', () => {
    const [refusal] = ask({ terms: embargo }, { permission: all }).refusals
    expect(refusal?.message).toContain('free from 2028-06-19')
  })

  it.each([null, undefined, { from: null }, { from: null, grantedBy: '', mode: null }])(
    'is ignored if it is empty: %j',
    (permission) => {
      expect(ask({ terms: embargo }, { permission }).refusals).toEqual([
        expect.objectContaining({ code: 'embargoed', field: 'publishedAt' }),
      ])
    },
  )
})

describe('a transition by the seed', () => {
  const old = { hasByline: false, hasEvidence: false, publishedOn: null }
  const terms = { embargoDays: 30, fullText: 'after-embargo', searchPolicy: 'noindex' } as const

  it('skips requirements that cannot be known for articles already on the blog', () => {
    expect(ask({ alreadyOnBlog: true, terms }, old).allowed).toBe(true)
    expect(
      ask({ alreadyOnBlog: true, terms: { fullText: 'ask', searchPolicy: 'noindex' } }, old)
        .allowed,
    ).toBe(true)
  })

  it('skips no others', () => {
    const bare = {
      ...old,
      brokenFootnotes: ['1'],
      hasAuthor: false,
      hasBody: false,
      hasNote: false,
      hasOutlet: false,
    }
    expect(codes(ask({ alreadyOnBlog: true, terms }, bare))).toEqual([
      'outlet-missing',
      'author-missing',
      'body-missing',
      'footnotes-broken',
    ])
  })
})

describe('an article that first appears on the blog', () => {
  it.each(['published-at-outlet', 'republished-on-blog'] as const)(
    'moves to %s without note and address',
    (to) => {
      const bare = { hasEvidence: false, hasNote: false } as const
      const stage = to === 'published-at-outlet' ? 'drafted' : 'published-at-outlet'
      expect(ask({ to }, { ...bare, isOwn: true, stage }).allowed).toBe(true)
      expect(ask({ to }, { ...bare, stage }).allowed).toBe(false)
    },
  )
})

describe('a sign-off', () => {
  const open = [
    { name: 'Ada', state: 'missing' },
    { name: 'Béa', state: 'stale' },
    { name: 'Cem', state: 'missing' },
  ] as const

  it.each(['full', 'excerpt'] as const)(
    'is asked for, by name, before the text goes there: %s',
    (mode) => {
      const { refusals: all } = ask({ mode }, { openSignOffs: [...open] })
      const refusals = all.filter(({ field }) => field === 'signOff')
      expect(refusals.map(({ code, field }) => [code, field])).toEqual([
        ['sign-off-missing', 'signOff'],
        ['sign-off-stale', 'signOff'],
      ])
      expect(refusals[0]?.message).toContain('Ada, Cem')
      expect(refusals[1]?.message).toContain('Béa')
    },
  )

  it('is not needed for a link, at the outlet, or for what is on the blog already', () => {
    const facts = { openSignOffs: [...open] }
    expect(ask({ mode: 'link' }, facts).allowed).toBe(true)
    expect(ask({ to: 'published-at-outlet' }, { ...facts, stage: 'drafted' }).allowed).toBe(true)
    expect(ask({ alreadyOnBlog: true }, facts).allowed).toBe(true)
  })

  it('is work to do, and not a term of the outlet', () => {
    expect(isOfTerms({ code: 'sign-off-missing' })).toBe(false)
  })
})
