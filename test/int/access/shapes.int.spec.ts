// Malformed requests, anonymous and signed in, never cause a server error.
import { handleEndpoints } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { Desk } from '../../helpers/bootPayload.ts'
import type { RestBody } from '../../helpers/restBody.ts'

import { bootPayload } from '../../helpers/bootPayload.ts'
import { makeArticle, moveTo, textDocument } from '../../helpers/documents.ts'

let desk: Desk
let editor: string

beforeAll(async () => {
  desk = await bootPayload()
  editor = (await desk.login('editor')).token
  for (let n = 0; n < 2; n += 1) {
    const { article } = await makeArticle(desk.payload)
    await moveTo(desk.payload, article, 'published-at-outlet', 'republished-on-blog')
  }
})
afterAll(() => desk.close())

function articleOf(id: string) {
  return desk.payload.findByID({ id, collection: 'articles', depth: 0, overrideAccess: true })
}
function patch(path: string, body: object) {
  return desk.rest<RestBody>('PATCH', path, { body, token: editor })
}

describe('no request with an odd body returns 500', () => {
  it.each([
    ['/articles', { permission: null }],
    ['/articles', { waived: null }],
    ['/articles', { leadImage: null }],
    ['/outlets', { terms: { creditTemplate: 5 } }],
    ['/outlets', { terms: { creditTemplate: {} } }],
    ['/outlets', { terms: null }],
    ['/republications', { mode: [] }],
  ])('PATCH %s %j', async (path, body) => {
    const made = await makeArticle(desk.payload)
    await moveTo(desk.payload, made.article, 'published-at-outlet', 'republished-on-blog')
    const ids: Record<string, string> = {
      '/articles': made.article,
      '/outlets': made.outlet,
      '/republications': await republicationOf(made.article),
    }
    const { status } = await patch(`${path}/${ids[path]}`, body)
    expect(status).toBe(path === '/articles' ? 200 : 400)
  })

  it('an emptied permission is removed', async () => {
    const { article } = await makeArticle(desk.payload)
    const permission = { grantedBy: 'The editor', mode: 'full' }
    await patch(`/articles/${article}`, { permission })
    await patch(`/articles/${article}`, { permission: null })
    const { grantedBy, mode } = (await articleOf(article)).permission ?? {}
    expect([grantedBy ?? null, mode ?? null]).toEqual([null, null])
  })

  it.each(['null', '"x"', '5', '[]'])('a JSON body of %s is 400', async (body) => {
    const { article, note, outlet } = await makeArticle(desk.payload)
    for (const path of [`/articles/${article}`, `/notes/${note}`, `/outlets/${outlet}`]) {
      expect((await raw('PATCH', path, body, 'application/json')).status).toBe(400)
    }
    expect((await raw('POST', '/articles', body, 'application/json')).status).toBe(400)
  })

  it.each(['text/plain', 'application/xml', 'application/x-www-form-urlencoded'])(
    'a body of %s is 400',
    async (type) => {
      expect((await raw('POST', '/articles', 'title=x', type)).status).toBe(400)
    },
  )

  it.each(['multipart/form-data; boundary=X', 'multipart/form-data', 'multipart/mixed'])(
    'a form that cannot be parsed (%s) is 400, also for anonymous users',
    async (type) => {
      for (const path of ['/articles', '/users/login', '/media']) {
        expect((await raw('POST', path, '--X\r\ngarbage', type, '')).status).toBeLessThan(500)
      }
    },
  )

  it.each(['body][contains', 'publishedAt][like', 'stage][contains', 'note.body][contains'])(
    'a bulk write where[%s] is 400',
    async (where) => {
      const query = `/articles?where[${where}]=a`
      expect((await patch(query, { series: 'x' })).status).toBe(400)
      expect((await desk.rest('DELETE', query, { token: editor })).status).toBe(400)
    },
  )
})

describe('a second note for an article is refused at its field', () => {
  it.each([
    ['en', 'This article already has a note.'],
    ['de', 'Dieser Artikel hat schon eine Notiz.'],
  ])('by REST: %s', async (language, message) => {
    const { article } = await makeArticle(desk.payload)
    const { body, status } = await desk.rest<RestBody>('POST', '/notes', {
      body: { article, body: textDocument('Another one.') },
      headers: { 'accept-language': language },
      token: editor,
    })
    expect(status).toBe(400)
    expect(body.errors).toEqual([
      expect.objectContaining({
        name: 'ValidationError',
        data: expect.objectContaining({ errors: [{ message, path: 'article' }] }),
        message,
      }),
    ])
  })

  it('in GraphQL, and when a note is assigned to an article that has one', async () => {
    const [one, other] = [await makeArticle(desk.payload), await makeArticle(desk.payload)]
    const mutation = `mutation { updateNote(id: "${one.note}", data: { article: "${other.article}" }) { id } }`
    const { body } = await desk.graphql(mutation, { token: editor })
    expect(body.errors?.[0]?.message).toBe('This article already has a note.')
    expect(body.errors?.[0]?.extensions).toMatchObject({
      data: { errors: [{ path: 'article' }] },
      statusCode: 400,
    })
  })
})

describe('an invalid value of one of our fields is refused in the language of the request', () => {
  it.each([
    ['/outlets', { name: 'x', url: 'nowhere' }, 'Muss eine Webadresse sein'],
    ['/outlets', { name: 'x', terms: { excerptWords: 1.5 } }, 'Muss eine ganze Zahl sein'],
    [
      '/outlets',
      { name: 'x', terms: { creditTemplate: '{titel}' } },
      '{titel} ist kein Platzhalter',
    ],
    ['/authors', { name: 'x', links: ['https://a.example', 'b'] }, 'Muss eine Webadresse sein'],
    ['/articles', { language: '??', title: 'x' }, 'Muss ein Sprachkürzel'],
  ])('POST %s %j', async (path, body, sentence) => {
    const headers = { 'accept-language': 'de' }
    const answer = await desk.rest<RestBody>('POST', path, { body, headers, token: editor })
    expect(answer.status).toBe(400)
    expect(JSON.stringify(answer.body.errors)).toContain(sentence)
  })

  it('in French, too, and what is in our own words otherwise', async () => {
    const headers = { 'accept-language': 'fr-CA,fr;q=0.9,en;q=0.8' }
    const body = { language: '??', title: 'x' }
    const value = await desk.rest<RestBody>('POST', '/articles', { body, headers, token: editor })
    expect(JSON.stringify(value.body.errors)).toContain('Doit être un code de langue')
    const login = { email: 'nobody@example.org', password: 'x' }
    const refused = await desk.rest<RestBody>('POST', '/users/login', { body: login, headers })
    expect(JSON.stringify(refused.body.errors)).toContain('L’e-mail ou le mot de passe est')
  })
})

it('a delete of an impossible id is 404', async () => {
  for (const collection of ['articles', 'notes', 'outlets', 'authors', 'media', 'republications']) {
    const { status } = await desk.rest('DELETE', `/${collection}/no-id`, { token: editor })
    expect([collection, status]).toEqual([collection, 404])
  }
})

describe('the limit of public lists', () => {
  it.each(['limit=-1', 'limit=abc', 'limit=', 'limit=0', 'limit=1e9', 'pagination=false'])(
    '%s is reduced to the maximum',
    async (query) => {
      const { body, status } = await desk.rest<{ limit: number }>('GET', `/articles?${query}`)
      expect(status).toBe(200)
      expect(body.limit).toBe(100)
    },
  )

  it('by GraphQL too', async () => {
    const { body } = await desk.graphql<{ Articles: { limit: number } }>(
      '{ Articles(limit: -1) { limit } }',
    )
    expect(body.data?.Articles.limit).toBe(100)
  })
})

describe('the GraphQL route', () => {
  it.each([
    ['{bad', 'application/json'],
    ['null', 'application/json'],
    ['', 'application/json'],
    ['--X', 'multipart/form-data; boundary=X'],
  ])('responds to %j as %s with 400 and a reason', async (body, type) => {
    const { POST } = await import('../../../src/app/(payload)/api/graphql/route.ts')
    const request = new Request('http://localhost:3000/api/graphql', {
      body,
      headers: { 'content-type': type },
      method: 'POST',
    })
    const answer = await POST(request)
    expect(answer.status).toBe(400)
    expect(await answer.json()).toMatchObject({ errors: [{ message: expect.any(String) }] })
  })
})

describe('no public query returns 500', () => {
  it.each([
    'where=abc',
    'where[title][all]=a',
    'where[title][within]=a',
    'where[title][near]=a',
    'where[title]=a',
    'where[stage][like]=a',
    'where[id][contains]=a',
    'where[kind][contains]=a',
    'where[publishedAt][like]=a',
    'sort=byline.author',
    'sort=byline.inferred',
    'sort=log',
    'where[or][0]=x',
  ])('articles?%s', async (query) => {
    for (const path of ['/articles', '/articles/count']) {
      expect((await desk.rest('GET', `${path}?${query}`)).status).toBeLessThan(500)
    }
  })

  it.each(['note', 'topics', 'standfirst', 'bylineText', 'log', 'republication'])(
    'republications by article.%s',
    async (field) => {
      const queries = [`where[article.${field}][exists]=true`, `sort=article.${field}`]
      for (const query of queries) {
        expect((await desk.rest('GET', `/republications?${query}`)).status).toBeLessThan(500)
        expect((await desk.rest('GET', `/notes?${query}`)).status).toBeLessThan(500)
      }
    },
  )
})

async function republicationOf(article: string): Promise<string> {
  const where = { article: { equals: article } }
  const { docs } = await desk.payload.find({
    collection: 'republications',
    depth: 0,
    overrideAccess: true,
    where,
  })
  return docs[0]?.id ?? ''
}

async function raw(method: string, path: string, body: string, type: string, token = editor) {
  const headers = { 'content-type': type, ...(token ? { authorization: `JWT ${token}` } : {}) }
  const request = new Request(`http://localhost:3000/api${path}`, { body, headers, method })
  return handleEndpoints({ config: desk.config, request })
}
