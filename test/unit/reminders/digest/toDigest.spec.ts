import { describe, expect, it } from 'vitest'

import type { OwedLine } from '../../../../src/owed/findOwed.ts'
import type { OwedArticles } from '../../../../src/owed/owedArticles.ts'

import { renderDigest } from '../../../../src/reminders/digest/renderDigest.ts'
import { toDigest } from '../../../../src/reminders/digest/toDigest.ts'
import { mailWordsIn } from '../../../../src/translations/sayDesk.ts'
import { translations } from '../../../../src/translations/translations.ts'

function line(change: Partial<OwedLine> = {}): OwedLine {
  return {
    id: 'one',
    freeFrom: '2026-09-23',
    freeSince: '2026-09-23',
    mode: 'full',
    outlet: 'The Straits Journal',
    precision: 'day',
    publishedOn: '2026-09-20',
    refusals: [],
    title: 'A title',
    todo: [],
    ...change,
  }
}

const nothing: OwedArticles = {
  blocked: [],
  counts: { blocked: 0, owed: 0, soon: 0 },
  deferred: { count: 0, isCut: false, lines: [] },
  isCut: false,
  owed: [],
  soon: [],
  today: '2026-11-25',
}

const links = {
  article: (id: string, isNext: boolean) =>
    `https://blog.example/article/${id}${isNext ? '?next' : ''}`,
  desk: 'https://blog.example/admin',
  snooze: (id: string) => `https://blog.example/snooze/${id}`,
  unsubscribe: 'https://blog.example/unsubscribe',
  waive: (id: string) => `https://blog.example/waive/${id}`,
}
const ann = {
  name: 'Ann',
  cadence: 'weekly' as const,
  email: 'ann@example.org',
  mayRepublish: true,
}

function digestOf(pieces: Partial<OwedArticles>, person = ann, language: 'de' | 'en' = 'en') {
  return toDigest({
    links,
    person,
    pieces: { ...nothing, ...pieces },
    words: mailWordsIn({ language, translations: translations[language] }),
  })
}

function counts(owed: number, soon = 0, blocked = 0) {
  return { blocked, owed, soon }
}

describe('the subject', () => {
  it.each([
    [
      'says the count and the oldest',
      { counts: counts(4), owed: [line(), line({ freeSince: '2026-11-01' })] },
      '4 articles owed, the oldest for 63 days',
      '4 Artikel geschuldet, der älteste: 63 Tage',
    ],
    [
      'says it of one',
      { counts: counts(1), owed: [line()] },
      '1 article owed, for 63 days',
      '1 Artikel geschuldet: 63 Tage',
    ],
    [
      'goes by the day of publication where nobody knows since when it is free',
      { counts: counts(1), owed: [line({ freeSince: null })] },
      '1 article owed, for 66 days',
      '1 Artikel geschuldet: 66 Tage',
    ],
    [
      'says nothing of days on the first day',
      { counts: counts(2), owed: [line({ freeSince: '2026-11-25' })] },
      '2 articles owed',
      '2 Artikel geschuldet',
    ],
    [
      'says that there are more than were counted',
      { counts: counts(100), isCut: true, owed: [line()] },
      '100+ articles owed, the oldest for 63 days',
      '100+ Artikel geschuldet, der älteste: 63 Tage',
    ],
    [
      'tells of what comes',
      { counts: counts(0, 1, 5), soon: [line()] },
      'Nothing owed, 1 article free soon',
      'Nichts geschuldet, 1 Artikel bald frei',
    ],
    [
      'tells of what is held up',
      { blocked: [line()], counts: counts(0, 0, 2) },
      'Nothing owed, 2 articles held up',
      'Nichts geschuldet, 2 Artikel aufgehalten',
    ],
  ] as [string, Partial<OwedArticles>, string, string][])('%s', (_, pieces, english, german) => {
    expect(digestOf(pieces).subject).toBe(english)
    expect(digestOf(pieces, ann, 'de').subject).toBe(german)
  })
})

describe('a line', () => {
  const first = (change: Partial<OwedLine>, person = ann) =>
    digestOf({ counts: counts(1), owed: [line(change)] }, person).sections[0]?.lines[0]

  it('leads to the move where nothing is left to do, and to the article where something is', () => {
    const todo = [
      { code: 'note-missing', field: 'note', message: 'Write the note first.' },
    ] as const
    expect(first({})?.action).toEqual({
      href: 'https://blog.example/article/one?next',
      label: 'Put it on the blog',
    })
    expect(first({ todo: [...todo] })).toMatchObject({
      action: { href: 'https://blog.example/article/one', label: 'Open' },
      todo: ['Write the note first.'],
    })
    expect(first({}, { ...ann, mayRepublish: false })?.action.label).toBe('Open')
  })

  it('says outlet, since when it is out, and since when it is free', () => {
    expect(first({})?.facts).toBe(
      'The Straits Journal · published 66 days ago, 20 Sep 2026 · free since 23 Sep 2026 (63 days)',
    )
  })

  it('says what holds it up', () => {
    const message = 'Until 2026-12-28 a link may go.'
    const held = line({ freeSince: null, refusals: [{ code: 'embargoed', field: 'x', message }] })
    const [section] = digestOf({ blocked: [held], counts: counts(0, 0, 1) }).sections
    expect(section).toMatchObject({
      heading: 'Blocked: 1',
      lines: [
        {
          action: { label: 'See what holds it up' },
          isOwed: false,
          obstacles: [expect.stringMatching(/^Until 28\sDec\s2026 a link may go\.$/u)],
        },
      ],
    })
  })

  it('is one of many: the rest is counted', () => {
    const [section] = digestOf({ counts: counts(5), owed: [line(), line({ id: 'two' })] }).sections
    expect(section?.more).toBe('… and 3 more.')
  })
})

describe('hostile text', () => {
  const evil = '<img src=x onerror=alert(1)>\r\nBcc: all@example.org\u202Etxt\u0000'
  const digest = digestOf(
    { counts: counts(1), owed: [line({ outlet: evil, title: evil })] },
    { ...ann, name: evil, email: 'ann@example.org' },
  )

  it('stays text in the HTML, and on its line in the plain text', async () => {
    const { html, subject, text } = await renderDigest(digest)
    expect(html).not.toContain('<img')
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;')
    expect(subject).toBe('1 article owed, for 63 days')
    for (const whole of [html, text]) {
      // eslint-disable-next-line no-control-regex
      expect(whole).not.toMatch(/[\u0000-\u0008\r\u202E]/)
    }
    expect(text.split('\n').filter((one) => one.startsWith('Bcc'))).toEqual([])
  })
})

describe('the mail', () => {
  const many = Array.from({ length: 10 }, (_, n) =>
    line({ id: `00000000-0000-7000-8000-${n}`, title: 'A title of some length '.repeat(5) }),
  )
  const longLinks = {
    ...links,
    snooze: (id: string) => `https://blog.example/${id}/${'x'.repeat(420)}`,
    waive: (id: string) => `https://blog.example/${id}/${'y'.repeat(420)}`,
  }
  const full = toDigest({
    links: longLinks,
    person: ann,
    pieces: {
      ...nothing,
      blocked: many,
      counts: counts(99, 99, 99),
      owed: many,
      soon: many,
    },
    words: mailWordsIn({ language: 'en' }),
  })

  it('fetches nothing and runs nothing', async () => {
    const { html } = await renderDigest(full)
    expect(html).not.toMatch(/<(?:img|script|link|iframe|object|form)\b|url\(|@import/i)
    expect(html.match(/\bsrc=/g)).toBeNull()
  })

  it('stays below the size at which programs cut mails off', async () => {
    expect((await renderDigest(full)).html.length).toBeLessThan(100_000)
  })

  it('says the same in plain text, each link on a line of its own', async () => {
    const { text } = await renderDigest(digestOf({ counts: counts(1), owed: [line()] }))
    const lines = text.split('\n').map((one) => one.trim())
    expect(lines).toEqual(
      expect.arrayContaining([
        'Hello Ann,',
        '* A title',
        links.article('one', true),
        links.snooze('one'),
        links.waive('one'),
        links.unsubscribe,
        links.desk,
      ]),
    )
  })
})

it('where nothing is owed, a mail does not say that all is on the blog while something is set aside', () => {
  const deferred = { count: 2, isCut: false, lines: [] }
  expect(digestOf({ deferred }).intro).toBe('Nothing is owed today. Put off or waived: 2.')
  expect(digestOf({ deferred }, ann, 'de').intro).toContain('Zurückgestellt oder verzichtet: 2.')
  expect(digestOf({}).intro).toContain('all that may go on the blog is there')
})
