// Every collection and endpoint, anonymously and as an author: no response contains hidden values.
import crypto from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'

import type { CallOptions, Desk } from '../../helpers/bootPayload.ts'
import type { SecretDesk } from '../../helpers/secrets.ts'

import { runInRequest } from '../../../src/app/requestContext.ts'
import { createBlog } from '../../../src/blog/createBlog.ts'
import { bootPayload } from '../../helpers/bootPayload.ts'
import {
  apiAddresses,
  type HiddenValues,
  pageAddresses,
  queryAddresses,
} from '../../helpers/publicAddresses.ts'
import { makeSecrets, privateKeys, secret, secretDays } from '../../helpers/secrets.ts'

let desk: Desk
let made: SecretDesk

beforeAll(async () => {
  desk = await bootPayload()
  made = await makeSecrets(desk)
})
afterAll(() => desk.close())

/** A document that was never there. */
const nothing = '01234567-89ab-7def-8123-456789abcdef'

const closed = [
  'newsletters',
  'payload-jobs',
  'payload-kv',
  'payload-preferences',
  'reminder-runs',
  'reminders',
  'subscribers',
  'transitions',
  'users',
  'webhooks',
  'webmentions',
]
const open = [
  'articles',
  'authors',
  'institutions',
  'media',
  'notes',
  'outlets',
  'pages',
  'republications',
]

const everything = [
  'select[permission]=true&select[waived]=true&select[terms]=true&select[body]=true&select[email]=true',
  'populate[articles][body]=true&populate[articles][permission]=true&populate[outlets][terms]=true',
  'populate[users][email]=true&populate[media][filename]=true&populate[notes][body]=true&depth=4',
  'joins[log][limit]=0&joins[note][limit]=0&joins[republication][limit]=-1&joins[log][count]=true',
  'joins[log][limit]=100000&joins[log][sort]=reason&depth=4',
  'draft=true&trash=true&locale=all&fallback-locale=none',
  'pagination=false',
  'limit=0',
  'limit=-1',
  'limit=100000',
  ...Array.from({ length: 11 }, (_, depth) => `depth=${depth}&limit=100`),
]

async function ask(path: string, options: { method?: string } & CallOptions = {}) {
  const { method = 'GET', ...rest } = options
  const { body, headers, status } = await desk.rest<unknown>(method, path, rest)
  return { status, text: JSON.stringify(body) + JSON.stringify([...headers]) }
}

function secretsIn(text: string): string[] {
  const words = text.match(new RegExp(`${secret}\\w*`, 'g')) ?? []
  const days = Object.values(secretDays).filter((day) => text.includes(day))
  const keys = privateKeys.filter((key) => text.includes(`"${key}":`))
  return [...new Set([...days, ...keys, ...words])]
}

describe('an anonymous user', () => {
  it.each(open)('reads nothing hidden in %s with any query', async (slug) => {
    for (const query of everything) {
      const { status, text } = await ask(`/${slug}?${query}`)
      expect([query, status, secretsIn(text)]).toEqual([query, 200, []])
    }
    const { docs } = (await desk.rest<{ docs: { id: string }[] }>('GET', `/${slug}`)).body
    for (const { id } of docs) {
      const { status, text } = await ask(`/${slug}/${id}?depth=4&draft=true&trash=true`)
      expect([status, secretsIn(text)]).toEqual([200, []])
    }
  })

  it.each(['articles', 'authors', 'institutions', 'notes', 'outlets', 'republications'])(
    'sees three %s in the list and in the count',
    async (slug) => {
      for (const query of ['', '?trash=true&draft=true', '?pagination=false']) {
        const path = query === '' ? '' : query
        const listed = await desk.rest<{ docs: unknown[] }>('GET', `/${slug}${path}`)
        const counted = await desk.rest('GET', `/${slug}/count${path}`)
        expect([listed.body.docs.length, counted.body.totalDocs]).toEqual([3, 3])
      }
    },
  )

  it.each(closed)('may not read %s', async (slug) => {
    // Of the preferences, what follows is a key: there is nothing under it.
    const counts = slug === 'payload-preferences' ? [] : ['/count', '/versions']
    for (const query of ['', ...counts, ...everything.map((one) => `?${one}`)]) {
      const { status, text } = await ask(`/${slug}${query}`)
      expect([query, status < 500, secretsIn(text)]).toEqual([query, true, []])
      expect([query, status === 200]).toEqual([query, false])
    }
    expect((await ask(`/${slug}`)).status).toBe(403)
  })

  it.each([...open, ...closed.filter((slug) => slug !== 'payload-preferences')])(
    'may not read versions of %s',
    async (slug) => {
      for (const path of ['versions', 'versions?depth=4', `versions/${nothing}`]) {
        const { status, text } = await ask(`/${slug}/${path}`)
        expect([path, status === 200 || status === 500, secretsIn(text)]).toEqual([path, false, []])
      }
    },
  )

  it('finds no globals, and no endpoint for migrations', async () => {
    expect((await ask('/globals/anything')).status).toBe(404)
    expect(secretsIn((await ask('/payload-migrations')).text)).toEqual([])
  })

  it('reads the text of full republications only', async () => {
    const { excerpt, full, link } = made.articles
    const read = async (id: string) => (await ask(`/articles/${id}?depth=4`)).text
    expect(await read(full.article)).toMatch(/openfullbody.*openfullthanks/)
    for (const id of [excerpt.article, link.article]) {
      const { body } = await desk.rest('GET', `/articles/${id}?depth=4&select[body]=true`)
      for (const field of ['body', 'acknowledgements', 'dateline', 'leadImage']) {
        expect(body).not.toHaveProperty(field)
      }
    }
  })
})

describe('at every address that the code has', () => {
  let hidden: HiddenValues

  beforeAll(async () => {
    const names = ['atOutlet', 'drafted', 'takenDown'] as const
    const ids = names.flatMap((name) => {
      const { article, author, institution, media, note, outlet } = made.articles[name]
      return [article, author, institution, media, note, outlet]
    })
    const slugs = await hiddenSlugs()
    hidden = {
      ids,
      slugs,
      words: [`${secret}draftedbody`, `https://${secret}draftedoutlet.example/`],
    }
  })

  async function hiddenSlugs(): Promise<string[]> {
    const found: string[] = []
    for (const collection of ['articles', 'authors', 'outlets', 'series'] as const) {
      const { docs } = await desk.payload.find({
        collection,
        overrideAccess: true,
        pagination: false,
      })
      const slugs = docs.map(({ slug }) => `${slug}`)
      found.push(...slugs.filter((slug) => slug.startsWith(secret) && !slug.includes('owndraft')))
    }
    return [...found, `${secret}draftedtopic`]
  }

  it('each kind of mail is known: those to readers are swept where they are sent', () => {
    const { flattenedFields } = desk.payload.collections.reminders.config
    const kind = flattenedFields.find(({ name }) => name === 'kind')
    const ofStaffAndOutlets = ['digest', 'letter', 'receipt', 'test']
    // test/int/newsletter
    const ofReaders = ['confirmation', 'newsletter']
    expect(kind).toHaveProperty('options', expect.any(Array))
    const options = (kind as { options: ({ value: string } | string)[] }).options
    expect(options.map((one) => (typeof one === 'string' ? one : one.value)).toSorted()).toEqual(
      [...ofStaffAndOutlets, ...ofReaders].toSorted(),
    )
  })

  it('there are hidden articles, authors, outlets, series and topics to ask for', () => {
    expect(hidden.slugs.length).toBeGreaterThanOrEqual(10)
    expect(hidden.slugs.some((slug) => slug.includes('series'))).toBe(true)
  })

  it('of the API, nobody is told of what is hidden', async () => {
    // Both have names of fields.
    for (const path of apiAddresses(desk, hidden).filter(
      (one) => !['/access', '/blog/openapi.json'].includes(one),
    )) {
      const { status, text } = await ask(path)
      // What was asked for may be said again.
      const rest = hidden.slugs.reduce((left, slug) => left.replaceAll(slug, ''), text)
      expect([path, status === 500, secretsIn(path.includes(secret) ? rest : text)]).toEqual([
        path,
        false,
        [],
      ])
    }
  })

  it('of the API, a query finds nothing by what is hidden', async () => {
    const described = await desk.rest<Parameters<typeof queryAddresses>[0]>(
      'GET',
      '/blog/openapi.json',
    )
    for (const path of queryAddresses(described.body, hidden, '/api')) {
      const [there, absent] = [await ask(path), await ask(path.replaceAll(secret, 'zqabsent'))]
      const told = ({ status, text }: typeof there) => [
        path,
        status,
        withoutTimes(text.replaceAll('zqabsent', secret)),
      ]
      expect(told(there)).toEqual(told(absent))
    }
  })

  it('of the blog, pages, feeds and files say nothing of it, and those of hidden things are not there', async () => {
    const { GET } = createBlog({ payload: desk.payload })
    for (const path of pageAddresses(hidden)) {
      const response = await GET(new Request(`http://localhost${path}`))
      const text = (await response.text()) + JSON.stringify([...response.headers])
      const isHidden = path.includes(secret)
      expect([path, response.status >= 500, secretsIn(text)]).toEqual([path, false, []])
      expect([path, isHidden && response.status !== 404]).toEqual([path, false])
    }
  })
})

/** ETags and lengths follow the text; days and requests differ by themselves. */
function withoutTimes(text: string): string {
  return text.replaceAll(
    /"(?:etag|date|content-length|x-request-id)","[^"]*"|\\"[\w-]{20,}\\"/g,
    '',
  )
}

describe('a hidden document gives the same response as a missing one', () => {
  const kinds = [
    ['articles', 'article'],
    ['notes', 'note'],
    ['outlets', 'outlet'],
    ['authors', 'author'],
    ['institutions', 'institution'],
    ['media', 'media'],
  ] as const
  const endpoints = (slug: string, id: string) =>
    [
      ['GET', `/${slug}/${id}`],
      ['GET', `/${slug}/${id}?depth=4&draft=true&trash=true`],
      ['GET', `/${slug}/versions/${id}`],
      ['GET', `/${slug}?where[id][equals]=${id}`],
      ['GET', `/${slug}/count?where[id][in]=${id}`],
      ['POST', `/${slug}/access/${id}`],
      ['POST', `/${slug}/${id}/duplicate`],
      ['POST', `/${slug}/versions/${id}`],
      ['POST', `/${slug}/${id}/transition`],
      ['POST', `/${slug}/${id}/outlook`],
      ['GET', `/${slug}/${id}/transition`],
      ['PATCH', `/${slug}/${id}`],
      ['DELETE', `/${slug}/${id}`],
    ] as const

  it.each(kinds)('%s, at all endpoints', async (slug, key) => {
    for (const name of ['atOutlet', 'drafted', 'takenDown'] as const) {
      const id = made.articles[name][key]
      for (const [index, [method, path]] of endpoints(slug, id).entries()) {
        const there = await ask(path, { body: method === 'GET' ? undefined : {}, method })
        const [, other = ''] = endpoints(slug, nothing)[index] ?? []
        const absent = await ask(other, { body: method === 'GET' ? undefined : {}, method })
        const tell = ({ status, text }: typeof there) => [
          path,
          status,
          text.replaceAll(nothing, id),
        ]
        expect(tell(there)).toEqual(tell(absent))
        expect(there.status).not.toBe(500)
      }
    }
  })

  it('users, at all endpoints', async () => {
    for (const [method, path] of endpoints('users', made.editor.id)) {
      const answer = await ask(path, { body: method === 'GET' ? undefined : {}, method })
      expect([path, answer.status >= 400, answer.status]).not.toContain(500)
      expect([path, answer.status >= 400, secretsIn(answer.text)]).toEqual([path, true, []])
    }
  })

  it('files of pictures', async () => {
    const files = ['drafted', 'full', 'excerpt'].map((name) => `${secret}${name}file.png`)
    for (const file of [...files, 'not-there.png', `${secret}draftedfile-320x320.png`]) {
      const { body, status } = await desk.rest('GET', `/media/file/${file}`)
      expect([status, JSON.stringify(body)]).toEqual([403, expect.not.stringContaining(secret)])
    }
  })
})

describe('an author', () => {
  const another = () => Object.values(made.articles).map(({ title }) => title)

  it.each([
    'articles?limit=100&depth=4',
    'articles/versions?limit=100&depth=4',
    'notes?limit=100&depth=4',
    'transitions?limit=100&depth=4',
    'articles/owed?scope=all',
  ])('reads of the articles of others in %s only what is on the blog', async (path) => {
    const { status, text } = await ask(`/${path}`, { token: made.author.token })
    expect(status).toBe(200)
    const hidden = another().filter((title) => title.startsWith(secret))
    expect(hidden.filter((title) => text.includes(title))).toEqual([])
  })

  it.each(['reminders', 'reminder-runs', 'payload-jobs', 'payload-kv'])(
    'may not read %s',
    async (slug) => {
      expect((await ask(`/${slug}`, { token: made.author.token })).status).toBe(403)
    },
  )

  it('sees no other users and no preferences of others', async () => {
    for (const path of ['users?depth=4', 'payload-preferences?depth=4', 'transitions?depth=4']) {
      const { text } = await ask(`/${path}`, { token: made.author.token })
      expect([path, text.includes(made.editor.email), text.includes(made.editor.id)]).toEqual([
        path,
        false,
        false,
      ])
    }
    const { text } = await ask(`/payload-preferences/${secret}preference`, {
      token: made.author.token,
    })
    expect(secretsIn(text)).toEqual([])
  })

  it('gets the same response for a draft of another author as for a missing one', async () => {
    const { token } = made.author
    for (const path of ['/articles/access/', '/articles/']) {
      const method = path === '/articles/' ? 'GET' : 'POST'
      const there = await ask(path + made.articles.drafted.article, { method, token })
      const absent = await ask(path + nothing, { method, token })
      expect([path, there.status]).toEqual([path, absent.status])
    }
  })
})

describe('the endpoints for sign-ins', () => {
  const post = (path: string, body?: unknown) => ask(path, { body, method: 'POST' })

  it('a forgotten password gives the same response for known and unknown addresses', async () => {
    const known = await post('/users/forgot-password', { email: made.editor.email })
    const unknown = await post('/users/forgot-password', { email: 'nobody@example.org' })
    expect(known).toEqual(unknown)
    expect(known.status).toBe(200)
  })

  it('a failed sign-in gives the same response at the same cost for known and unknown addresses', async () => {
    const { email } = await desk.login('author')
    const hash = vi.spyOn(crypto, 'pbkdf2')
    const told = (address: string, clientAddress: string) =>
      runInRequest({ id: 'of a test', clientAddress }, async () => {
        const answers: string[] = []
        for (let attempt = 0; attempt < 7; attempt += 1) {
          hash.mockClear()
          const { status, text } = await post('/users/login', { email: address, password: 'wrong' })
          const hashes = status === 429 ? [] : hash.mock.calls.map((call) => call.slice(2, 5))
          answers.push(
            JSON.stringify([status, text.replaceAll(/retry-?after\W*\d+/gi, ''), hashes]),
          )
        }
        const login = `mutation { loginUser(email: "${address}", password: "x") { token } }`
        const { errors = [] } = (await desk.graphql(login)).body
        return [...answers, errors.map(({ message }) => message)]
      })
    const ofKnown = await told(email, '192.0.2.1')
    expect(ofKnown).toEqual(await told('nobody@example.org', '192.0.2.2'))
    expect(ofKnown[0]).toContain('The email or password is incorrect.')
    expect(ofKnown[6]).toContain('TooManyRequests')
    hash.mockRestore()
  })

  it('the first-user endpoint registers nobody and does not reveal users', async () => {
    const body = { name: 'x', email: 'a@example.org', password: 'a long password' }
    expect((await post('/users/first-register', body)).status).toBe(403)
    expect(secretsIn((await ask('/users/init')).text)).toEqual([])
    expect(secretsIn((await ask('/users/me')).text)).toEqual([])
  })

  it.each([
    ['POST', '/users/verify/x'],
    ['POST', '/users/verify/%00'],
    ['POST', '/users/forgot-password'],
    ['POST', '/users/reset-password'],
    ['POST', '/users/unlock'],
    ['POST', '/users/login'],
    ['POST', '/users/refresh-token'],
    ['POST', '/users/logout'],
    ['POST', '/users/x/api-key/reveal'],
    ['POST', '/payload-preferences/x'],
    ['GET', '/payload-jobs/run'],
    ['GET', '/payload-jobs/handle-schedules'],
    ['GET', '/media/paste-url/none?src=http://localhost:1'],
    ['GET', '/media/file/..%2f..%2fpackage.json'],
    ['GET', '/media/file/%00'],
    ['GET', '/articles/%'],
    ['GET', '/access'],
    ['POST', '/articles/access'],
  ])('%s %s is not a 500 and reveals nothing', async (method, path) => {
    for (const body of method === 'POST' ? [undefined, {}, { email: 5, token: {} }] : [undefined]) {
      const { status, text } = await ask(path, { body, method })
      expect([status === 500, text.includes(secret)]).toEqual([false, false])
    }
  })
})
