import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'

import type { LetterFacts } from '../../../src/permissions/fillTemplate.ts'
import type { Sender } from '../../../src/permissions/sender.ts'
import type { Article, Outlet, PermissionRequest } from '../../../src/types.ts'

import { fillLetter, templateFor } from '../../../src/permissions/fillTemplate.ts'
import { textHash, withLink } from '../../../src/permissions/renderLetter.ts'
import { hashOf, tokenOf } from '../../../src/permissions/token.ts'
import { wordsOf } from '../../../src/permissions/words.ts'
import { mailSite } from '../../helpers/mailSite.ts'

const sender: Sender = {
  name: 'Mara Lind',
  address: 'https://blog.example',
  authors: ['Ada Reyes'],
  blog: 'The Blog',
  isAuthor: false,
  mail: 'mara@blog.example',
}

function article(id: string, title: string): Article {
  return {
    id,
    outletUrl: `https://outlet.example/${id}`,
    publishedAt: '2026-02-03T12:00:00.000Z',
    publishedAtPrecision: 'day',
    title,
  } as Article
}

function facts(
  request: Partial<PermissionRequest> = {},
  titles = ['A river', 'A bridge'],
): LetterFacts {
  const articles = titles.map((title, n) => article(String(n), title))
  const language = request.language ?? 'en'
  const rows = articles.map(({ id }) => ({ article: id, mode: 'full' as const }))
  return {
    articles,
    credits: new Map(
      articles.map(({ id, title }) => [
        id,
        { authors: [{ id: 'a', name: 'Ada Reyes' }], line: `“${title}”, The Gazette` },
      ]),
    ),
    outlet: { name: 'The Gazette' } as Outlet,
    request: {
      ...templateFor(null, language),
      articles: rows,
      language,
      silence: 'nothing',
      ...request,
    } as PermissionRequest,
    sender,
  }
}

describe('a letter', () => {
  it.each(['en', 'de', 'fr'] as const)('has all that was asked for, in %s', (language) => {
    const { subject, text } = fillLetter(facts({ language }))
    for (const part of [
      'A river',
      'https://outlet.example/1',
      '2026',
      'The Gazette',
      'Mara Lind, ',
      'Ada Reyes\n   ',
      'The Blog (https://blog.example)',
      'mara@blog.example',
      '“A bridge”, The Gazette',
      '{link}',
    ]) {
      expect(text).toContain(part)
    }
    expect(subject).toContain('A river')
    expect(`${subject}${text.replace('{link}', '')}`).not.toMatch(/[{}]|undefined|null/)
  })

  it.each([
    [
      'the author',
      { authors: [], isAuthor: true },
      'Dear Sir or Madam,\n\nI am writing as the author. I ask',
      'Mara Lind',
    ],
    [
      'one of the authors',
      { isAuthor: true },
      'as one of the authors, and on behalf of Ada Reyes.',
      'Mara Lind',
    ],
    ['an assistant', {}, 'on behalf of Ada Reyes.', 'Mara Lind, on behalf of Ada Reyes'],
    [
      'an editor for three authors',
      { authors: ['Ada Reyes', 'Bo Li', 'Cy Obi'] },
      'on behalf of Ada Reyes, Bo Li and Cy Obi.',
      'Mara Lind, on behalf of Ada Reyes, Bo Li and Cy Obi',
    ],
    [
      'an editor for many authors',
      { authors: ['A', 'B', 'C', 'D'] },
      'on behalf of the authors named with the articles.',
      'Mara Lind, on behalf of the authors named with the articles',
    ],
    [
      'a login without a name, for an article that names nobody',
      { name: '', authors: [] },
      'I am writing for The Blog.',
      'The Blog',
    ],
    [
      'somebody without an address',
      { mail: '' },
      'you reach us by the blog: https://blog.example',
      'Mara Lind, on behalf of Ada Reyes',
    ],
  ])('of %s says who asks, and is signed so', (_, by, sentence, signature) => {
    const { text } = fillLetter({ ...facts(), sender: { ...sender, ...by } })
    expect(text).toContain(sentence)
    expect(text.split('\n').at(-1)).toBe(signature)
    expect(text).not.toContain('my blog')
  })

  it.each(['en', 'de', 'fr'] as const)(
    'to an author does not call the article its own, in %s',
    (language) => {
      const words = wordsOf(language)
      const { text } = fillLetter({
        ...facts({ body: words.signOffBody, kind: 'sign-off', language }, ['A river']),
        sender: { ...sender, authors: [] },
      })
      expect(text).not.toMatch(/\b(my|meine?[mn]?|mon) blog\b|I would like|ich möchte|Je souhaite/i)
      expect(text.split('\n').at(-1)).toBe(
        {
          de: 'Mara Lind, für The Blog',
          en: 'Mara Lind, for The Blog',
          fr: 'Mara Lind, pour The Blog',
        }[language],
      )
    },
  )

  it('says of each article what is asked where that differs', () => {
    const rows = [
      { article: '0', from: '2026-05-01T12:00:00.000Z', mode: 'excerpt' as const },
      { article: '1', mode: 'full' as const },
    ]
    const { text } = fillLetter(facts({ articles: rows }))
    expect(text).toContain('an excerpt, from 1 May 2026')
    expect(text).toContain('the full text, as soon as you agree')
    expect(text).toContain(
      'What I ask for: as listed below, as listed below, on this blog alone, without a fee',
    )
  })

  it('says where to answer and what silence means, also where its template does not', () => {
    const { text } = fillLetter(
      facts({ body: 'Please!', deadline: '2026-03-12T12:00:00.000Z', silence: 'agreement' }),
    )
    expect(text).toBe(
      'Please!\n\nIf we hear nothing by 12 March 2026, we take it that you agree.\n\n{link}',
    )
  })

  it('takes no line end, variable or mark-up from a title', () => {
    const filled = fillLetter(facts({}, ['{link}\r\nBcc: x@example.org <script>alert(1)</script>']))
    const { html, subject, text } = withLink(filled, link, 'en', mailSite)
    expect(subject).not.toMatch(/[\r\n]/)
    expect(text.match(/api\/permission\/abc/g)).toHaveLength(1)
    expect(html).not.toContain('<script')
    expect(linksIn(html).filter((one) => one === link)).toHaveLength(2)
  })

  it('links to web addresses alone, and to all of each', () => {
    const text = [
      'javascript:alert(1) "https://a.example/"onclick=x (https://b.example/b), see {link}.',
      '1. A title\n   https://c.example/Buoy_(wrong)',
    ].join('\n\n')
    const { html } = withLink({ subject: '', text }, link, 'en', mailSite)
    expect(linksIn(html).slice(1)).toEqual([
      'https://a.example/',
      'https://b.example/b',
      link,
      'https://c.example/Buoy_(wrong)',
    ])
  })

  it.each([
    ['en', 'Answer'],
    ['de', 'Antworten'],
    ['fr', 'Répondre'],
  ] as const)('has a button to answer, dark colours, and its language: %s', (language, label) => {
    const { html, text } = withLink(fillLetter(facts({ language })), link, language, mailSite)
    const { window } = new JSDOM(html)
    const [button] = window.document.querySelectorAll('a.button')
    expect([button?.textContent, button?.getAttribute('href')]).toEqual([label, link])
    expect(window.document.documentElement.lang).toMatch(new RegExp(`^${language}`))
    expect(html).toContain('<meta content="light dark" name="color-scheme"/>')
    expect(html).toContain('prefers-color-scheme: dark')
    expect(text).not.toContain(label)
  })

  it('shows the title of an article as such, and what is said of it below', () => {
    const { html } = withLink(fillLetter(facts()), link, 'en', mailSite)
    const { window } = new JSDOM(html)
    const titles = [...window.document.querySelectorAll('p[style*="font-weight:600"]')]
    expect(titles.map((one) => one.textContent)).toEqual(['1. A river', '2. A bridge'])
    expect(titles[0]?.nextElementSibling?.innerHTML).toMatch(
      /^By Ada Reyes<br\/?>3 February 2026<br\/?><a /,
    )
  })
})

const link = 'https://blog.example/api/permission/abc'

function linksIn(html: string): string[] {
  return [...new JSDOM(html).window.document.querySelectorAll('a')].map(({ href }) => href)
}

describe('the token of a letter', () => {
  it('has 256 bits, is the same each time, and another for each secret, letter and generation', () => {
    const token = tokenOf('secret', 'a', 1)
    expect(Buffer.from(token, 'base64url')).toHaveLength(32)
    expect(tokenOf('secret', 'a', 1)).toBe(token)
    const others = [
      tokenOf('other', 'a', 1),
      tokenOf('secret', 'b', 1),
      tokenOf('secret', 'a', 2),
      tokenOf('secret', 'a 1', 1),
    ]
    expect(new Set([token, ...others]).size).toBe(5)
  })

  it('is stored as a hash that says nothing of it', () => {
    const token = tokenOf('secret', 'a', 1)
    expect(hashOf(token)).toMatch(/^[\da-f]{64}$/)
    expect(hashOf(token)).toBe(textHash(token))
  })
})
