// The pages of an outlet by the link of its letter: two of them record an answer, and nothing else does.
import { JSDOM } from 'jsdom'
import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'

import type { Answer, Desk } from '../../helpers/bootPayload.ts'
import type { ArticleIds } from '../../helpers/documents.ts'
import type { Visit } from '../../helpers/letters.ts'

import { query } from '../../../postgres/connection.ts'
import { countLetterRequest } from '../../../src/app/logins/countLetterRequest.ts'
import { hashOf } from '../../../src/permissions/token.ts'
import { languages } from '../../../src/translations/languages.ts'
import { bootPayload } from '../../helpers/bootPayload.ts'
import { makeArticle, moveTo, textDocument } from '../../helpers/documents.ts'
import { formOf, makeLetter, visitorOf } from '../../helpers/letters.ts'

const words = languages.en.permission

let desk: Desk
let ids: ArticleIds
let other: string

beforeAll(async () => {
  desk = await bootPayload()
  await makeArticles()
})
afterAll(() => desk.close())

/** Two of one outlet that nobody has answered for. */
async function makeArticles(): Promise<void> {
  const data = {
    body: textDocument('The first sentence of it.', 'The last sentence, which is long.'),
    title: 'A <b>quiet</b> harbour',
  }
  ids = await makeArticle(desk.payload, { data, terms: { excerptWords: 4, fullText: 'ask' } })
  const second = { outlet: ids.outlet, publishedAt: '2024-03-04T12:00:00.000Z', title: 'A ferry' }
  other = (await makeArticle(desk.payload, { data: second as never })).article
  await moveTo(desk.payload, ids.article, 'published-at-outlet')
  await moveTo(desk.payload, other, 'published-at-outlet')
}

function letterOf(data: Parameters<typeof makeLetter>[3] = {}) {
  return makeLetter(desk, ids.outlet, [{ article: ids.article }, { article: other }], data)
}

/** All that an answer could change. */
async function stored(): Promise<unknown> {
  const tables = ['articles', 'article_comments', 'permission_requests', 'reminders', 'transitions']
  const rows = 'permission_requests_articles'
  return Promise.all(
    [...tables, rows].map((table) =>
      query(desk.databaseURL, `select md5(string_agg(t::text, '' order by t.id)) from ${table} t`),
    ),
  )
}

function articleNow(id = ids.article) {
  return desk.payload.findByID({ id, collection: 'articles', depth: 0, overrideAccess: true })
}

function pageOf({ body }: Answer<string>) {
  return new JSDOM(body).window.document
}

function codeIn({ body }: Answer<string>): string {
  const [field = ''] = /<input[^>]*name="code"[^>]*>/.exec(body) ?? []
  return /value="([^"]*)"/.exec(field)?.[1] ?? ''
}

function wordIn(answer: Answer<string>): string {
  return pageOf(answer).querySelector('label[for=word] strong')?.textContent ?? ''
}

type Fields = Record<string, string>

/** The first page, and the code and word of the second one. */
async function answerWith(visit: Visit, path: string, fields: Fields): Promise<Fields> {
  const second = await visit('POST', path, formOf(fields))
  expect(second.status).toBe(200)
  return { name: 'Jane Doe', code: codeIn(second), role: 'Rights', word: wordIn(second) }
}

describe('a person', () => {
  beforeEach(makeArticles)

  it('answers on two pages, and finds the receipt at the same link', async () => {
    const { path } = await letterOf()
    const visit = visitorOf(desk)
    const first = await visit('GET', path)
    expect(first.status).toBe(200)
    expect(pageOf(first).querySelector('h2')?.textContent).toBe('A <b>quiet</b> harbour')
    const second = await visit('POST', path, formOf({ answer: 'yes', 'answer-2': 'no' }))
    const sent = { name: 'Jane Doe', code: codeIn(second), role: 'Rights', word: wordIn(second) }
    const done = await visit('POST', `${path}/confirm`, formOf(sent))
    expect(done.status).toBe(303)
    const address = new URL(
      done.headers.get('location') ?? '',
      `http://localhost/api${path}/confirm`,
    )
    const receipt = await visit('GET', address.pathname.replace('/api', '') + address.search)
    expect(receipt.status).toBe(200)
    expect(pageOf(receipt).querySelector('.lead')?.textContent).toContain('Jane Doe, Rights')
    expect((await articleNow()).permission).toMatchObject({
      grantedBy: expect.stringContaining('Jane Doe') as string,
      mode: 'full',
    })
    expect((await articleNow(other)).permission?.mode).toBeFalsy()
    expect((await articleNow(other)).heldBack).toMatchObject({ by: expect.any(String) as string })
    const told = await query<{ article: string }>(
      desk.databaseURL,
      `select article_id as article from offprint_data.events where kind = 'permission.answered'`,
    )
    expect(told.map(({ article }) => article).toSorted()).toEqual([ids.article, other].toSorted())
  })

  it('gives less than was asked, and from another day on', async () => {
    const { id, path } = await letterOf()
    const visit = visitorOf(desk)
    const fields = { answer: 'yes', creditLine: 'From us', from: '2030-01-02', mode: 'excerpt' }
    const sent = await answerWith(visit, path, { ...fields, 'mode-2': 'link' })
    await visit('POST', `${path}/confirm`, formOf(sent))
    expect((await articleNow()).permission).toMatchObject({
      from: '2030-01-02T12:00:00.000Z',
      mode: 'excerpt',
    })
    expect((await articleNow(other)).permission).toMatchObject({ mode: 'link' })
    const collection = 'permission-requests'
    const letter = await desk.payload.findByID({ id, collection, overrideAccess: true })
    expect(letter).toMatchObject({ creditLine: 'From us', status: 'answered' })
  })

  it('reads it in another language, also as JSON client', async () => {
    const { path } = await letterOf({ language: 'fr' })
    const visit = visitorOf(desk)
    expect(pageOf(await visit('GET', path)).documentElement.lang).toBe('fr')
    const second = await visit('POST', `${path}?lang=de`, { body: { answer: 'yes' } })
    expect(pageOf(second).querySelector('h1')?.textContent).toBe(
      languages.de.permission.confirmTitle,
    )
    const body = { name: 'Jo', code: codeIn(second), role: '', word: wordIn(second).toUpperCase() }
    expect((await visit('POST', `${path}/confirm?lang=de`, { body })).status).toBe(303)
  })

  it('sees nothing of an article that is at another outlet by now, and does not answer for it', async () => {
    const { path } = await letterOf()
    const alone = await makeLetter(desk, ids.outlet, [{ article: ids.article }])
    const { outlet } = await makeArticle(desk.payload)
    await desk.payload.update({
      id: ids.article,
      collection: 'articles',
      data: { outlet, title: 'Elsewhere' },
      overrideAccess: true,
    })
    const visit = visitorOf(desk)
    const first = await visit('GET', path)
    expect(first.body).toContain('A ferry')
    expect(first.body).not.toContain('Elsewhere')
    expect((await visit('GET', `${path}/preview/1`)).body).not.toContain('Elsewhere')
    expect((await visit('GET', `${path}/preview/2`)).status).toBe(404)
    const sent = await answerWith(visit, path, { answer: 'yes' })
    expect((await visit('POST', `${path}/confirm`, formOf(sent))).status).toBe(303)
    expect((await articleNow()).permission?.mode).toBeFalsy()
    expect((await articleNow(other)).permission?.mode).toBe('full')
    expect((await visit('GET', alone.path)).status).toBe(404)
  })

  it('changes their mind by the same form', async () => {
    const { path } = await letterOf()
    const visit = visitorOf(desk)
    await visit('POST', `${path}/confirm`, formOf(await answerWith(visit, path, { answer: 'yes' })))
    await visit('POST', `${path}/confirm`, formOf(await answerWith(visit, path, { answer: 'no' })))
    expect((await articleNow()).permission?.mode).toBeFalsy()
    expect((await articleNow()).heldBack?.on).toBeTruthy()
  })
})

describe('a preview', () => {
  it('shows the article as it would be, and no more of it than was asked for', async () => {
    const articles = [{ article: ids.article, mode: 'excerpt' as const }, { article: other }]
    const { path } = await makeLetter(desk, ids.outlet, articles)
    const visit = visitorOf(desk)
    const excerpt = await visit('GET', `${path}/preview/1`)
    expect(excerpt.status).toBe(200)
    expect(pageOf(excerpt).querySelector('article h1')?.textContent).toBe('A <b>quiet</b> harbour')
    expect(excerpt.body).toContain('The first sentence')
    expect(excerpt.body).not.toContain('The last sentence')
    expect(excerpt.body).not.toContain('<script')
    const whole = await visit('GET', `${path}/preview/2`)
    expect(whole.body).toContain('The full text of it.')
    expect(whole.body).toContain('First published in')
  })

  it('is not there for another number', async () => {
    const { path } = await letterOf()
    const visit = visitorOf(desk)
    for (const number of ['0', '3', '01', 'x', '1/more']) {
      expect((await visit('GET', `${path}/preview/${number}`)).status).toBe(404)
    }
  })
})

describe('what changes nothing', () => {
  it('is a program that opens each link, fills each form and presses each button', async () => {
    const { path } = await letterOf()
    const before = await stored()
    const statuses = await crawl(path)
    expect(statuses.length).toBeGreaterThan(12)
    expect(new Set(statuses)).toEqual(new Set([200, 400]))
    expect(await stored()).toEqual(before)
  })

  it(
    'is a hundred of them at once, and a person answers meanwhile',
    { tags: 'nightly' },
    async () => {
      const { path } = await letterOf()
      const before = await stored()
      const buttons = ['yes', 'conditions', 'no']
      const bots = Array.from({ length: 100 }, async (_, bot) => {
        const visit = visitorOf(desk)
        await visit('HEAD', path)
        await visit('GET', path, { headers: { purpose: 'prefetch', 'sec-purpose': 'prefetch' } })
        const answer = { always: 'yes', answer: buttons[bot % 3] ?? '', words: 'test' }
        const second = await visit('POST', path, formOf(answer))
        const filled = { name: 'test', code: codeIn(second), role: 'test', word: 'test' }
        return (await visit('POST', `${path}/confirm`, formOf(filled))).status
      })
      const person = visitorOf(desk)
      const [sent, ...statuses] = await Promise.all([
        answerWith(person, path, { answer: 'no' }),
        ...bots,
      ])
      expect(new Set(statuses)).toEqual(new Set([400]))
      expect(await stored()).toEqual(before)
      expect((await person('POST', `${path}/confirm`, formOf(sent))).status).toBe(303)
    },
  )

  it('is a confirmation without its code or a name, or with a wrong word', async () => {
    const [letter, elsewhere] = [await letterOf(), await letterOf()]
    const visit = visitorOf(desk)
    const sent = await answerWith(visit, letter.path, { answer: 'yes' })
    const before = await stored()
    for (const [path, change] of [
      [letter.path, { code: '' }],
      [letter.path, { word: 'test' }],
      [letter.path, { word: '' }],
      [letter.path, { name: ' . ' }],
      [elsewhere.path, {}],
    ] as const) {
      const { status } = await visit('POST', `${path}/confirm`, formOf({ ...sent, ...change }))
      expect(status).toBe(400)
    }
    expect(await stored()).toEqual(before)
  })

  it('is a code after 30 minutes', async () => {
    const { path } = await letterOf()
    const visit = visitorOf(desk)
    vi.useFakeTimers({ now: Date.now() - 31 * 60_000, toFake: ['Date'] })
    const sent = await answerWith(visit, path, { answer: 'yes' })
    vi.useRealTimers()
    const before = await stored()
    const answer = await visit('POST', `${path}/confirm`, formOf(sent))
    expect([answer.status, pageOf(answer).querySelector('[role=alert]')?.textContent]).toEqual([
      400,
      words.errors['code-expired'],
    ])
    expect(await stored()).toEqual(before)
  })

  it('is another method', async () => {
    const { path, token } = await letterOf()
    const visit = visitorOf(desk)
    for (const method of ['PUT', 'PATCH', 'DELETE']) {
      const { body, headers, status } = await visit(method, path)
      expect([status, headers.get('cache-control')]).toEqual([405, 'no-store'])
      expect(body).not.toContain(token)
    }
  })

  it('is a body that is no form', async () => {
    const { path } = await letterOf()
    const visit = visitorOf(desk)
    const many = Array.from({ length: 100 }, () => ({ article: ids.article }))
    const large = await makeLetter(desk, ids.outlet, many)
    const before = await stored()
    for (const body of [[], 'x', { answer: { yes: 1 } }]) {
      expect((await visit('POST', path, { body })).status).toBe(400)
      expect((await visit('POST', `${path}/confirm`, { body })).status).toBe(400)
    }
    const long = formOf({ answer: 'yes', words: 'x'.repeat(300_000) })
    expect((await visit('POST', path, long)).status).toBe(400)
    // More than the second page can carry: said on the first one, with what was written.
    const fields = many.map((_, n) => [`words-${n + 1}`, randomBytes(1400).toString('base64url')])
    const answer = { ...Object.fromEntries(fields), answer: 'conditions' } as Fields
    const refused = await visit('POST', large.path, formOf(answer))
    expect([refused.status, pageOf(refused).querySelector('[role=alert]')?.textContent]).toEqual([
      400,
      words.errors['too-long'],
    ])
    expect(refused.body).toContain(answer['words-100'])
    expect(await stored()).toEqual(before)
  })
})

describe('an answer that was recorded', () => {
  beforeEach(makeArticles)

  it('is recorded once, however often the form comes', async () => {
    const { path } = await letterOf()
    const visit = visitorOf(desk)
    const sent = formOf(await answerWith(visit, path, { answer: 'yes' }))
    const answers = await Promise.all([1, 2, 3].map(() => visit('POST', `${path}/confirm`, sent)))
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303])
    const before = await stored()
    expect((await visit('POST', `${path}/confirm`, sent)).status).toBe(303)
    expect(await stored()).toEqual(before)
  })

  it('is not undone by an older form', async () => {
    const { path } = await letterOf()
    const visit = visitorOf(desk)
    const yes = formOf(await answerWith(visit, path, { answer: 'yes' }))
    await visit('POST', `${path}/confirm`, yes)
    await visit('POST', `${path}/confirm`, formOf(await answerWith(visit, path, { answer: 'no' })))
    const before = await stored()
    const late = await visit('POST', `${path}/confirm`, yes)
    expect(late.status).toBe(409)
    expect(pageOf(late).querySelector('[role=alert]')?.textContent).toBe(words.errors.superseded)
    expect(await stored()).toEqual(before)
  })

  it('is not undone by an older form once it is given again', async () => {
    const { path } = await letterOf()
    const visit = visitorOf(desk)
    const confirm = async (fields: Fields) =>
      (await visit('POST', `${path}/confirm`, formOf(fields))).status
    expect(await confirm(await answerWith(visit, path, { answer: 'yes' }))).toBe(303)
    const no = await answerWith(visit, path, { answer: 'no' })
    expect(await confirm(no)).toBe(303)
    expect(await confirm(await answerWith(visit, path, { answer: 'yes' }))).toBe(303)
    expect(await confirm(no)).toBe(409)
    expect((await articleNow()).permission?.mode).toBe('full')
  })

  it('is one of two that come at once, and the other is told', async () => {
    const { path } = await letterOf()
    const [one, two] = [visitorOf(desk), visitorOf(desk)]
    const yes = formOf(await answerWith(one, path, { answer: 'yes' }))
    const no = formOf(await answerWith(two, path, { answer: 'no' }))
    const [first, second] = await Promise.all([
      one('POST', `${path}/confirm`, yes),
      two('POST', `${path}/confirm`, no),
    ])
    expect([first.status, second.status].toSorted()).toEqual([303, 409])
    const { heldBack, permission } = await articleNow()
    expect([Boolean(permission?.mode), Boolean(heldBack?.on)]).toEqual(
      first.status === 303 ? [true, false] : [false, true],
    )
  })

  it('is not the same with a credit line, or for all articles, that the other one did not have', async () => {
    const { path } = await letterOf()
    const visit = visitorOf(desk)
    const given: Fields[] = [{}, { creditLine: 'From us' }, { always: 'yes' }]
    const [first, ...others] = await Promise.all(
      given.map((more) => answerWith(visit, path, { answer: 'yes', ...more })),
    )
    expect((await visit('POST', `${path}/confirm`, formOf(first!))).status).toBe(303)
    for (const one of others) {
      const late = await visit('POST', `${path}/confirm`, formOf(one))
      expect([late.status, pageOf(late).querySelector('[role=alert]')?.textContent]).toEqual([
        409,
        words.errors.superseded,
      ])
    }
    const again = formOf(
      await answerWith(visit, path, { always: 'yes', answer: 'yes', creditLine: ' From  us ' }),
    )
    expect((await visit('POST', `${path}/confirm`, again)).status).toBe(303)
    const before = await stored()
    expect((await visit('POST', `${path}/confirm`, again)).status).toBe(303)
    expect(await stored()).toEqual(before)
  })

  it('says to whoever has the link who answered', async () => {
    const { path } = await letterOf()
    const visit = visitorOf(desk)
    await visit('POST', `${path}/confirm`, formOf(await answerWith(visit, path, { answer: 'yes' })))
    const forwarded = await visitorOf(desk)('GET', path)
    expect(forwarded.body).toContain('Answered as Jane Doe, Rights')
    expect(forwarded.body).toContain(words.forwarded)
  })

  it('is nobody’s at the desk, whoever is signed in where the link is opened', async () => {
    const { path } = await letterOf()
    const { token } = await desk.login('author')
    const visit = visitorOf(desk)
    const headers = { Authorization: `JWT ${token}`, Origin: 'null' }
    const second = await visit('POST', path, { ...formOf({ answer: 'yes' }), headers })
    const sent = { name: 'Jane Doe', code: codeIn(second), word: wordIn(second) }
    expect((await visit('POST', `${path}/confirm`, { ...formOf(sent), headers })).status).toBe(303)
    expect((await articleNow()).permission?.grantedBy).toContain('Jane Doe')
  })
})

describe('a link that leads nowhere', () => {
  it('looks the same whether it is unknown, expired, revoked, for something else, or no link', async () => {
    const day = 86_400_000
    const letters = [
      await letterOf({ sentAt: new Date(Date.now() - 61 * day).toISOString() }),
      await letterOf({ status: 'revoked' }),
      await letterOf({ sentAt: null, status: 'draft' }),
      await letterOf({ kind: 'sign-off' }),
    ]
    const paths = [
      ...letters.map(({ path }) => path),
      `/permission/${'A'.repeat(43)}`,
      '/permission/x',
    ]
    const visits = paths.flatMap((path) =>
      [path, `${path}/confirm`, `${path}/preview/1`, `${path}/else`].map((one) => ({ one, path })),
    )
    const answers = await Promise.all(
      visits.map(async ({ one }) => {
        const { body, headers, status } = await visitorOf(desk)('GET', one)
        return { body, headers: Object.fromEntries(headers), status }
      }),
    )
    expect(answers[0]).toMatchObject({ status: 404 })
    for (const answer of answers) {
      expect(answer).toEqual(answers[0])
    }
    for (const { token } of letters) {
      expect(answers[0]?.body).not.toContain(token)
    }
    const posted = await visitorOf(desk)('POST', letters[1]?.path ?? '', formOf({ answer: 'yes' }))
    expect([posted.status, posted.body]).toEqual([404, answers[0]?.body])
  })
})

it('keeps the pages out of caches, indexes, referrers, frames, and scripts out of the pages', async () => {
  const { path } = await letterOf()
  const visit = visitorOf(desk)
  const answers = await Promise.all([
    visit('GET', path),
    visit('POST', path, formOf({ answer: 'yes' })),
    visit('GET', `${path}/preview/1`),
    visit('GET', `/permission/${'B'.repeat(43)}`),
  ])
  for (const { body, headers } of answers) {
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('x-robots-tag')).toContain('noindex')
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toContain('script')
    expect(body).not.toContain('<script')
  }
})

describe('the limits', () => {
  it('are 20 requests a minute from an address, whatever link it tries', async () => {
    const { path } = await letterOf()
    const visit = visitorOf(desk)
    const statuses: number[] = []
    for (let number = 0; number < 20; number += 1) {
      statuses.push((await visit('GET', `/permission/${'C'.repeat(42)}${number % 10}`)).status)
    }
    expect(new Set(statuses)).toEqual(new Set([404]))
    const { headers, status } = await visit('GET', path)
    expect([status, Number(headers.get('retry-after')) > 0]).toEqual([429, true])
    expect((await visitorOf(desk)('GET', path)).status).toBe(200)
  })

  it('are 60 answers an hour by a link, from wherever; wrong ones do not count, and it still opens', async () => {
    const { path, token } = await letterOf()
    const visit = visitorOf(desk)
    const sent = await answerWith(visit, path, { answer: 'yes' })
    const counted = { name: 'permission-token', points: 60, seconds: 3600 } as const
    for (let number = 0; number < 60; number += 1) {
      const { payload } = desk
      expect(
        await countLetterRequest({ payload } as never, { ...counted, key: hashOf(token) }),
      ).toBe(0)
    }
    const wrong = await visit('POST', `${path}/confirm`, formOf({ ...sent, word: 'test' }))
    const right = await visit('POST', `${path}/confirm`, formOf(sent))
    const opened = await visit('GET', path)
    expect([wrong, right, opened].map(({ status }) => status)).toEqual([400, 429, 200])
    expect(Number(right.headers.get('retry-after'))).toBeGreaterThan(60)
  })
})

/** Opens all links of the letter, and sends all forms by each of their buttons, and those that come back. */
async function crawl(path: string): Promise<number[]> {
  const statuses: number[] = []
  const seen = new Set<string>()
  const open = async (method: string, address: string, fields?: Fields, depth = 0) => {
    const key = JSON.stringify([method, address, fields])
    if (seen.has(key) || !address.startsWith('/api/permission/')) {
      return
    }
    seen.add(key)
    const below = address.replace('/api', '')
    const answer = await visitorOf(desk)(method, below, fields && formOf(fields))
    statuses.push(answer.status)
    if (depth > 2 || statuses.length > 50) {
      return
    }
    const page = new JSDOM(answer.body, { url: `http://localhost${address}` }).window.document
    for (const { pathname, search } of page.querySelectorAll('a')) {
      await open('GET', pathname + search, undefined, depth + 1)
    }
    for (const { action, fields: filled } of [...page.forms].flatMap(filledIn)) {
      const { pathname, search } = new URL(action)
      await open('POST', pathname + search, filled, depth + 1)
    }
  }
  await open('HEAD', `/api${path}`)
  await open('GET', `/api${path}`)
  return statuses
}

/** As a program fills it that knows what fields are for, once for each button. */
function filledIn(form: HTMLFormElement): { action: string; fields: Fields }[] {
  const fields: Fields = {}
  for (const field of form.querySelectorAll<HTMLInputElement>('input, select, textarea')) {
    const filled = { date: '2027-01-02', hidden: field.value, 'select-one': 'yes' }
    fields[field.name] = filled[field.type as 'date'] ?? 'test'
  }
  for (const select of form.querySelectorAll('select')) {
    fields[select.name] = select.options[1]?.value ?? ''
  }
  return [...form.querySelectorAll('button')].map(({ name, value }) => ({
    action: form.action,
    fields: { ...fields, ...(name && { [name]: value }) },
  }))
}
