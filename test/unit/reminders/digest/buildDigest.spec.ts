import { describe, expect, it } from 'vitest'

import type { OwedLine } from '../../../../src/owed/classify.ts'
import type { OwedList } from '../../../../src/owed/listOwed.ts'
import type { LanguageName } from '../../../../src/translations/languages.ts'

import { buildDigest } from '../../../../src/reminders/digest/buildDigest.ts'
import { renderDigest } from '../../../../src/reminders/digest/renderDigest.ts'
import { mailTranslator } from '../../../../src/translations/deskTranslator.ts'
import { mailSite } from '../../../helpers/mailSite.ts'

function line(change: Partial<OwedLine> = {}): OwedLine {
  return {
    id: 'one',
    freeFrom: '2026-09-23',
    freeSince: '2026-09-23',
    group: 'ready',
    mode: 'full',
    outlet: 'The Straits Journal',
    precision: 'day',
    publishedOn: '2026-09-20',
    refusals: [],
    schedule: null,
    title: 'A title',
    todo: [],
    upgradeFrom: null,
    ...change,
  }
}

const nothing: OwedList = {
  blocked: [],
  counts: { blocked: 0, heldBack: 0, owed: 0, scheduled: 0, soon: 0 },
  deferred: { count: 0, lines: [] },
  groups: { held: 0, 'held-back': 0, 'needs-work': 0, ready: 0, scheduled: 0, soon: 0, waiting: 0 },
  heldBack: [],
  owed: [],
  scheduled: [],
  soon: [],
  today: '2026-11-25',
}

const links = {
  admin: 'https://blog.example/admin',
  article: (id: number | string, opensMove: boolean) =>
    `https://blog.example/article/${id}${opensMove ? '?move' : ''}`,
  outlet: (id: number | string) => `https://blog.example/outlet/${id}`,
  snooze: (id: number | string) => `https://blog.example/snooze/${id}`,
  unsubscribe: 'https://blog.example/unsubscribe',
  waive: (id: number | string) => `https://blog.example/waive/${id}`,
}
const ann = {
  name: 'Ann',
  cadence: 'weekly' as const,
  email: 'ann@example.org',
  mayRepublish: true,
}

function digestOf(list: Partial<OwedList>, recipient = ann, language: LanguageName = 'en') {
  return buildDigest({
    links,
    list: { ...nothing, ...list },
    recipient,
    words: mailTranslator({ language }),
  })
}

function counts(owed: number, soon = 0, blocked = 0) {
  return { blocked, heldBack: 0, owed, scheduled: 0, soon }
}

describe('the subject', () => {
  it.each([
    [
      'gives the count and the longest wait',
      { counts: counts(4), owed: [line(), line({ freeSince: '2026-11-01' })] },
      '4 articles to republish, the oldest waiting for 63 days',
      '4 Artikel für das Blog (längste Wartezeit: 63 Tage)',
    ],
    [
      'gives the wait of a single one',
      { counts: counts(1), owed: [line()] },
      '1 article to republish, waiting for 63 days',
      '1 Artikel für das Blog (Wartezeit: 63 Tage)',
    ],
    [
      'counts from publication if the free date is unknown',
      { counts: counts(1), owed: [line({ freeSince: null })] },
      '1 article to republish, waiting for 66 days',
      '1 Artikel für das Blog (Wartezeit: 66 Tage)',
    ],
    [
      'leaves out the wait on the first day',
      { counts: counts(2), owed: [line({ freeSince: '2026-11-25' })] },
      '2 articles to republish',
      '2 Artikel für das Blog',
    ],
    [
      'has any number',
      { counts: counts(214), owed: [line()] },
      '214 articles to republish, the oldest waiting for 63 days',
      '214 Artikel für das Blog (längste Wartezeit: 63 Tage)',
    ],
    [
      'names what becomes free soon',
      { counts: counts(0, 1, 5), soon: [line()] },
      '1 article becomes free soon',
      '1 Artikel wird bald frei',
    ],
    [
      'names what is blocked',
      { blocked: [line()], counts: counts(0, 0, 2) },
      '2 articles are blocked',
      '2 Artikel sind blockiert',
    ],
  ] as [string, Partial<OwedList>, string, string][])('%s', (_, list, english, german) => {
    expect(digestOf(list).subject).toBe(english)
    expect(digestOf(list, ann, 'de').subject).toBe(german)
  })

  it('and the mail are French for a site in French', () => {
    const owed = [line(), line({ freeSince: '2026-11-01' })]
    const digest = digestOf({ counts: counts(4), owed }, ann, 'fr')
    expect(digest.subject).toBe(
      '4 articles à publier (attente la plus longue\u00a0: 63\u00a0jours)',
    )
    const { html, text } = renderDigest(digest, mailSite)
    expect(text).toContain('Bonjour Ann,')
    expect(text).toContain('Publier sur le blog')
    expect(html).toContain('Se désabonner')
  })
})

describe('a line', () => {
  const first = (change: Partial<OwedLine>, recipient = ann) =>
    digestOf({ counts: counts(1), owed: [line(change)] }, recipient).sections[0]?.lines[0]

  it('links to the form for republication if nothing is missing, otherwise to the article', () => {
    const todo = [
      { code: 'note-missing', field: 'note', message: 'Write the note first.' },
    ] as const
    expect(first({})?.action).toEqual({
      href: 'https://blog.example/article/one?move',
      label: 'Republish on blog',
    })
    expect(first({ todo: [...todo] })).toMatchObject({
      action: { href: 'https://blog.example/article/one', label: 'Open article' },
      todo: ['Write the note first.'],
    })
    expect(first({}, { ...ann, mayRepublish: false })?.action.label).toBe('Open article')
  })

  it('gives outlet, date of publication and free date', () => {
    expect(first({})?.facts).toBe(
      'The Straits Journal · published 66 days ago, 20 Sep 2026 · free since 23 Sep 2026 (63 days)',
    )
  })

  it('says that it is on the blog without its full text, which may go there', () => {
    expect(first({ upgradeFrom: 'link' })).toMatchObject({
      action: { href: 'https://blog.example/article/one?move', label: 'Republish in full' },
      facts: expect.stringContaining(' · full text may go on the blog now (so far: a link only)'),
      others: [{ label: 'Snooze' }, { label: 'Leave as it is' }],
    })
    const [section] = digestOf(
      { counts: counts(1), owed: [line({ upgradeFrom: 'excerpt' })] },
      ann,
      'de',
    ).sections
    expect(section?.lines[0]?.facts).toContain('Volltext jetzt erlaubt (bisher: ein Auszug)')
  })

  it('says what blocks it', () => {
    const message = 'Until 2026-12-28 a link may go.'
    const held = line({ freeSince: null, refusals: [{ code: 'embargoed', field: 'x', message }] })
    const [section] = digestOf({ blocked: [held], counts: counts(0, 0, 1) }).sections
    expect(section).toMatchObject({
      heading: 'Blocked: 1',
      lines: [
        {
          action: { label: 'Open article' },
          isOwed: false,
          obstacles: [expect.stringMatching(/^Until 28\sDec\s2026 a link may go\.$/u)],
        },
      ],
    })
  })

  const schedule = {
    slug: null,
    at: '2026-11-01T09:00:00.000Z',
    by: 'u',
    creditLine: null,
    held: [],
    mode: 'full' as const,
    on: '2026-12-12',
    withPictures: false,
  }
  const message = 'Until 2026-12-28 a link may go.'
  const scheduled = line({
    due: '2026-12-12',
    group: 'scheduled',
    refusals: [{ code: 'embargoed', field: 'x', message }],
    schedule,
  })

  it('says for when it is scheduled, and not what only its day brings', () => {
    const list = { counts: { ...counts(0), scheduled: 1 }, scheduled: [scheduled] }
    const [section] = digestOf(list).sections
    expect(section).toMatchObject({
      heading: 'Scheduled: 1',
      lines: [
        {
          action: { label: 'Open article' },
          facts:
            'The Straits Journal · published 66 days ago, 20 Sep 2026 · scheduled for 12 Dec 2026',
          isOwed: false,
          obstacles: [],
        },
      ],
    })
    const whenFree = { ...list, scheduled: [{ ...scheduled, due: null }] }
    expect(digestOf(whenFree, ann, 'de').sections[0]?.lines[0]?.facts).toContain(
      'geplant, sobald er frei ist',
    )
  })

  it('comes first if its schedule is held, with what holds it', () => {
    const held = line({
      ...scheduled,
      id: 'held',
      group: 'held',
      schedule: { ...schedule, held: ['embargoed', 'not-allowed'] },
    })
    const list = {
      counts: { ...counts(0), scheduled: 2 },
      groups: { ...nothing.groups, held: 1, scheduled: 1 },
      scheduled: [held, scheduled],
    }
    const digest = digestOf(list)
    expect(digest.subject).toBe('1 scheduled article is held')
    expect(digest.intro).toBe('1 scheduled article did not go on the blog. The reasons are below.')
    expect(digest.sections.map(({ heading }) => heading)).toEqual([
      'Scheduled, but held: 1',
      'Scheduled: 1',
    ])
    expect(digest.sections[0]?.lines[0]?.obstacles).toEqual([
      'The person who scheduled it may no longer republish articles. Schedule it again.',
      expect.stringMatching(/^Until 28\sDec\s2026 a link may go\.$/u),
    ])
    expect(digestOf(list, ann, 'de').subject).toBe('1 geplanter Artikel ist angehalten')
  })

  it('is one of many: the others are counted', () => {
    const [section] = digestOf({ counts: counts(5), owed: [line(), line({ id: 'two' })] }).sections
    expect(section?.more).toBe('And 3 more in the admin panel.')
  })
})

describe('hostile text', () => {
  const evil = '<img src=x onerror=alert(1)>\r\nBcc: all@example.org\u202Etxt\u0000'
  const digest = digestOf(
    { counts: counts(1), owed: [line({ outlet: evil, title: evil })] },
    { ...ann, name: evil, email: 'ann@example.org' },
  )

  it('stays text in the HTML, and on its line in the plain text', () => {
    const { html, subject, text } = renderDigest(digest, mailSite)
    expect(html).not.toContain('<img')
    expect(html).toContain('&lt;img src=x onerror=alert(1)>')
    expect(subject).toBe('1 article to republish, waiting for 63 days')
    for (const whole of [html, text]) {
      expect(whole).not.toMatch(/(?![\t\n])\p{Cc}|\u202E/u)
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
    snooze: (id: number | string) => `https://blog.example/${id}/${'x'.repeat(420)}`,
    waive: (id: number | string) => `https://blog.example/${id}/${'y'.repeat(420)}`,
  }
  const full = buildDigest({
    links: longLinks,
    list: {
      ...nothing,
      blocked: many,
      counts: counts(99, 99, 99),
      owed: many,
      soon: many,
    },
    recipient: ann,
    words: mailTranslator({ language: 'en' }),
  })

  it('loads no resources and contains no scripts', () => {
    const { html } = renderDigest(full, mailSite)
    // Without it a phone shows the mail as wide as a desk, and tiny.
    expect(html).toContain('name="viewport"')
    expect(html).not.toMatch(/<(?:img|script|link|iframe|object|form)\b|url\(|@import/i)
    expect(html.match(/\bsrc=/g)).toBeNull()
  })

  it('stays below the size at which programs cut mails off', () => {
    expect(renderDigest(full, mailSite).html.length).toBeLessThan(100_000)
  })

  it('has the same in plain text, each link on a line of its own', () => {
    const { text } = renderDigest(digestOf({ counts: counts(1), owed: [line()] }), mailSite)
    const lines = text.split('\n').map((one) => one.trim())
    expect(lines).toEqual(
      expect.arrayContaining([
        'Hello Ann,',
        '* A title',
        links.article('one', true),
        links.snooze('one'),
        links.waive('one'),
        links.unsubscribe,
        links.admin,
      ]),
    )
  })
})

describe('the first sentence', () => {
  it.each([
    ['1 article was published at its outlet', { counts: counts(1) }],
    ['4 articles were published at their outlets', { counts: counts(4) }],
    ['No article may go on the blog today.', { counts: counts(0, 1, 0) }],
    ['all articles that may go on the blog are there', {}],
  ] as [string, Partial<OwedList>][])('says: %s', (sentence, list) => {
    expect(digestOf(list).intro).toContain(sentence)
  })

  it('says how late the desk was, and how much is owed', () => {
    const owed = { before: 18, now: 12 }
    expect(digestOf({ pace: { median: 23.5, owed } }).pace).toBe(
      'Articles that went on the blog in the last 90 days were there 24 days after their outlet (median). Owed today: 12; thirty days ago: 18.',
    )
    expect(digestOf({ pace: { median: null, owed } }).pace).toBe(
      'Owed today: 12; thirty days ago: 18.',
    )
    expect(digestOf({}).pace).toBeNull()
  })

  it('says of articles on the blog that their full text is missing', () => {
    const upgrade = line({ upgradeFrom: 'link' })
    expect(digestOf({ counts: counts(1), owed: [upgrade] }).intro).toBe(
      '1 article is on the blog without its full text, which may now go there.',
    )
    expect(digestOf({ counts: counts(2), owed: [upgrade, line()] }).intro).toContain(
      '2 articles were published at their outlets',
    )
  })

  it('does not claim that all articles are on the blog if some are snoozed or waived', () => {
    const deferred = { count: 2, lines: [] }
    expect(digestOf({ deferred }).intro).toBe('No article is waiting today. Snoozed or waived: 2.')
    expect(digestOf({ deferred }, ann, 'de').intro).toContain(
      'Zurückgestellt oder nicht vorgesehen: 2.',
    )
  })
})

it('comments that mention the recipient come first, and are a reason to write', () => {
  const mention = {
    id: 'c',
    article: 'one',
    byName: 'Ben\u202E\n',
    createdAt: '2026-11-24T10:00:00.000Z',
    text: 'Which\nheadline?',
    title: 'A title',
  }
  const digest = buildDigest({
    links,
    list: nothing,
    mentions: { count: 3, lines: [mention] },
    recipient: ann,
    words: mailTranslator({ language: 'en' }),
  })
  expect(digest.subject).toBe('3 comments wait for your answer')
  expect(digest.intro).toBe(
    'No article is waiting for the blog, but somebody waits for your answer.',
  )
  expect(digest.sections).toMatchObject([
    {
      heading: 'Comments for you: 3',
      lines: [
        {
          action: { href: 'https://blog.example/article/one#offprint-work' },
          facts: 'Ben : Which headline?',
        },
      ],
      more: 'And 2 more in the admin panel.',
    },
  ])
  expect(renderDigest(digest, mailSite).text).toContain('Ben : Which headline?')
})

it('letters to outlets have a line each, under what is to be done about them', () => {
  const letter = {
    id: 'l',
    articles: [{ answer: 'conditions', article: 'a', mode: 'full', words: 'With\na link' }],
    createdAt: '',
    kind: 'permission',
    language: 'en',
    outlet: { id: 'o', name: 'The Straits\nJournal' },
    silence: 'nothing',
    updatedAt: '',
  }
  const answered = { ...letter, answeredAt: '2026-11-24T10:00:00.000Z', status: 'answered' }
  const open = { ...letter, articles: [], sentAt: '2026-11-05T10:00:00.000Z', status: 'sent' }
  const digest = (language: 'de' | 'en') =>
    buildDigest({
      letters: [
        { concern: 'accept', letter: answered },
        ...Array.from({ length: 12 }, () => ({ concern: 'overdue', letter: open })),
      ] as never,
      links,
      list: nothing,
      recipient: ann,
      words: mailTranslator({ language }),
    })
  const { sections, subject } = digest('en')
  expect(subject).toBe('13 letters to outlets need a look')
  expect(sections).toMatchObject([
    {
      heading: 'To be accepted: 1',
      lines: [
        {
          action: { href: 'https://blog.example/outlet/o', label: 'Open outlet' },
          facts: 'Answered on 24 Nov 2026: yes, with conditions, “With a link”',
          title: 'The Straits Journal',
        },
      ],
      more: null,
    },
    { heading: 'Letters without an answer: 12', more: 'And 2 more in the admin panel.' },
  ])
  expect(sections[1]?.lines[0]?.facts).toBe('Asked on 5 Nov 2026, no answer for 20 days')
  expect(digest('de').sections[1]?.lines[0]?.facts).toBe(
    'Am 5. Nov. 2026 gefragt, 20 Tage ohne Antwort',
  )
})
