// Invalid rich text documents: refused when they are saved, and harmless if they are in the database.
import { handleEndpoints } from 'payload'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import type { Desk } from '../../helpers/bootPayload.ts'
import type { ArticleIds } from '../../helpers/documents.ts'
import type { RestBody } from '../../helpers/restBody.ts'

import { query } from '../../../postgres/connection.ts'
import { feedResponse } from '../../../src/blog/feeds/feedResponse.ts'
import { backdateTransitions } from '../../helpers/backdateTransitions.ts'
import { bootPayload } from '../../helpers/bootPayload.ts'
import { makeArticle, moveTo, textDocument } from '../../helpers/documents.ts'

const site = { description: 'x', language: 'en', title: 'The Blog', url: 'http://localhost:3000' }

let desk: Desk
let editor: string

beforeAll(async () => {
  desk = await bootPayload()
  editor = (await desk.login('editor')).token
})
afterAll(() => desk.close())

const text = { type: 'text', format: 0, text: 'linked words', version: 1 }
function link(fields: unknown, type = 'link') {
  return { type, children: [text], fields, version: 3 }
}
function linkTo(url: unknown, type = 'link') {
  return docOf(link({ linkType: 'custom', newTab: false, url }, type))
}

function docOf(...children: unknown[]) {
  const empty = { direction: null, format: '', indent: 0, version: 1 }
  const paragraph = { type: 'paragraph', ...empty, children }
  return { root: { type: 'root', ...empty, children: [paragraph] } }
}

/** As JSON: what is nested so deep cannot be written out otherwise. */
function deepJSON(levels: number): string {
  const open = '{"type":"quote","version":1,"children":['
  return `{"root":{"type":"root","children":[${open.repeat(levels)}${']}'.repeat(levels)}]}}`
}

function patch(path: string, body: object) {
  return desk.rest<RestBody>('PATCH', path, { body, token: editor })
}

async function raw(path: string, body: BodyInit, method = 'PATCH'): Promise<Response> {
  const isForm = body instanceof FormData
  const headers = {
    authorization: `JWT ${editor}`,
    ...(isForm ? {} : { 'content-type': 'application/json' }),
  }
  const request = new Request(`http://localhost:3000/api${path}`, { body, headers, method })
  return handleEndpoints({ config: desk.config, request })
}

async function graphqlRaw(body: string) {
  const { POST } = await import('../../../src/app/(payload)/api/graphql/route.ts')
  const headers = { authorization: `JWT ${editor}`, 'content-type': 'application/json' }
  const url = 'http://localhost:3000/api/graphql'
  return (await POST(new Request(url, { body, headers, method: 'POST' }))).json() as Promise<{
    errors: { extensions: { data: { errors: object[] }; statusCode: number }; message: string }[]
  }>
}

describe('a link', () => {
  it.each([
    'javascript:alert(1)',
    ' java\nscript:alert(1)',
    'data:text/html,x',
    'VBScript:x',
    ['javascript:alert(1)'],
  ])('to %j is refused, and the error names its field', async (url) => {
    const { article, note } = await makeArticle(desk.payload)
    const named = `“${typeof url === 'string' ? url : JSON.stringify(url)}”`
    for (const path of [`/articles/${article}`, `/notes/${note}`]) {
      for (const type of ['link', 'autolink']) {
        const { body, status } = await patch(path, { body: linkTo(url, type) })
        const [error] = body.errors ?? []
        expect([status, error?.name]).toEqual([400, 'InvalidRequest'])
        expect(error?.data).toMatchObject({
          errors: [{ message: expect.stringContaining(named), path: 'body' }],
        })
      }
    }
  })

  it('is also refused in GraphQL and in a new article, in the language of the request', async () => {
    const body = linkTo('javascript:alert(1)')
    const made = await desk.rest<RestBody>('POST', '/articles', {
      body: { body, title: 'New' },
      headers: { 'accept-language': 'de' },
      token: editor,
    })
    expect([made.status, JSON.stringify(made.body.errors)]).toEqual([
      400,
      expect.stringContaining('Der Link zu „javascript:alert(1)“ ist nicht erlaubt'),
    ])
    const { article } = await makeArticle(desk.payload)
    const answer = await desk.graphql(
      'mutation ($id: String!, $data: mutationArticleUpdateInput!) { updateArticle(id: $id, data: $data) { id } }',
      { token: editor, variables: { id: article, data: { body } } },
    )
    expect(answer.body.errors?.[0]?.extensions).toMatchObject({ statusCode: 400 })
  })

  it.each(['https://example.org/a', 'mailto:desk@example.org', '/about', '#fn-1'])(
    'to %s is saved',
    async (url) => {
      const { article, note } = await makeArticle(desk.payload)
      expect((await patch(`/articles/${article}`, { body: linkTo(url) })).status).toBe(200)
      expect((await patch(`/notes/${note}`, { body: linkTo(url) })).status).toBe(200)
    },
  )

  it('without fields is refused', async () => {
    const { article } = await makeArticle(desk.payload)
    expect((await patch(`/articles/${article}`, { body: docOf(link(null)) })).status).toBe(400)
  })
})

describe('a document that is nested ten thousand levels deep is refused at its field', () => {
  const deep = '['.repeat(10_000) + ']'.repeat(10_000)
  const refused = (field: string) => ({
    errors: [
      {
        name: 'InvalidRequest',
        data: { errors: [{ message: expect.stringContaining('too deep'), path: field }] },
      },
    ],
  })

  it('in every field of every collection', async () => {
    const { article, author, institution, note, outlet } = await makeArticle(desk.payload)
    const { id } = await desk.login('editor')
    const fields: [string, string, string][] = [
      [`/articles/${article}`, 'body', deepJSON(10_000)],
      [`/articles/${article}`, 'title', deep],
      [`/articles/${article}`, 'transition', deep],
      [`/notes/${note}`, 'body', deepJSON(10_000)],
      [`/outlets/${outlet}`, 'terms', `{"remarks":${deep}}`],
      [`/authors/${author}`, 'nothing', deep],
      [`/institutions/${institution}`, 'aliases', deep],
      [`/users/${id}`, 'digest', deep],
      [`/articles?where[id][equals]=${article}`, 'topics', deep],
    ]
    for (const [path, field, value] of fields) {
      const answer = await raw(path, `{"${field}":${value}}`)
      expect([path, answer.status]).toEqual([path, 400])
      expect(await answer.json()).toMatchObject(refused(field))
    }
  })

  it('in a new article and in forms', async () => {
    const body = `{"title":"Deep","body":${deepJSON(10_000)}}`
    const form = new FormData()
    form.set('_payload', body)
    for (const sent of [body, form]) {
      const answer = await raw('/articles', sent, 'POST')
      expect(answer.status).toBe(400)
      expect(await answer.json()).toMatchObject(refused('body'))
    }
  })

  it('in GraphQL', async () => {
    const { article } = await makeArticle(desk.payload)
    const mutation =
      'mutation ($id: String!, $data: mutationArticleUpdateInput!) { updateArticle(id: $id, data: $data) { id } }'
    const variables = `{"id":"${article}","data":{"body":${deepJSON(10_000)}}}`
    const { errors } = await graphqlRaw(`{"query":"${mutation}","variables":${variables}}`)
    expect(errors[0]?.extensions).toMatchObject({
      data: { errors: [{ path: 'body' }] },
      statusCode: 400,
    })
  })
})

describe('a document that was written to the database directly', () => {
  let created: ArticleIds
  let path: string

  beforeEach(async () => {
    created = await makeArticle(desk.payload)
    await moveTo(desk.payload, created.article, 'published-at-outlet', 'republished-on-blog')
    await backdateTransitions(desk, 30)
    path = `/articles/${created.article}`
  })

  async function plant(json: string) {
    const [body, { article, note }] = [json.replaceAll("'", "''"), created]
    await query(desk.databaseURL, `update articles set body = '${body}' where id = '${article}'`)
    await query(desk.databaseURL, `update notes set body = '${body}' where id = '${note}'`)
  }

  /** Whatever the public can read a text by; the answers as text. */
  async function answers(): Promise<string[]> {
    const told: string[] = []
    for (const list of [
      path,
      `${path}?depth=2`,
      '/articles?limit=100',
      '/notes?limit=100',
      '/republications?depth=2&limit=100',
      '/blog/posts',
      '/blog/posts?limit=100',
    ]) {
      const { body, status } = await desk.rest('GET', list)
      expect([list, status]).toEqual([list, 200])
      told.push(JSON.stringify(body))
    }
    for (const question of [
      '{ Articles(limit: 100) { docs { title body } } }',
      '{ Articles(limit: 100) { docs { body(depth: 0) } } }',
      '{ Notes(limit: 100) { docs { body } } }',
      `{ Article(id: "${created.article}") { body note { docs { body } } } }`,
    ]) {
      const { body, status } = await desk.graphql(question)
      expect([question, status, body.errors]).toEqual([question, 200, undefined])
      told.push(JSON.stringify(body))
    }
    return [...told, await slugAndFeed()]
  }

  async function slugAndFeed(): Promise<string> {
    const { docs } = await desk.payload.find({
      collection: 'republications',
      overrideAccess: true,
      where: { article: { equals: created.article } },
    })
    const post = await desk.rest('GET', `/blog/posts/${docs[0]?.slug}`)
    expect(post.status).toBe(200)
    const feed = await feedResponse(
      desk.payload,
      new Request('http://localhost:3000/feed.xml'),
      'rss',
      site,
    )
    expect(feed.status).toBe(200)
    return `${JSON.stringify(post.body)} ${await feed.text()}`
  }

  it.each(['javascript:alert(1)', 'Data:text/html,x', ['javascript:alert(1)']])(
    'does not show the address %j to readers',
    async (url) => {
      await plant(JSON.stringify(linkTo(url)))
      for (const answer of await answers()) {
        expect(answer).not.toMatch(/javascript:|data:text/i)
      }
      const { body } = await desk.rest<RestBody>('GET', path)
      expect(JSON.stringify(body)).toContain('linked words')
    },
  )

  it('an existing unsafe link does not block edits of other fields', async () => {
    await plant(JSON.stringify(linkTo('javascript:alert(1)')))
    expect((await patch(path, { title: 'Another' })).status).toBe(200)
    const stage = { stage: 'published-at-outlet', transition: { reason: 'x' } }
    expect((await patch(path, stage)).status).toBe(200)
  })

  it.each([1500, 5000])('is returned if it is %d levels deep', async (levels) => {
    await plant(deepJSON(levels))
    await answers()
  })

  it('keeps the rest of a text in which one node is too deep', async () => {
    const [before] = textDocument('Stays.').root.children
    await plant(deepJSON(1500).replace('"children":[', `"children":[${JSON.stringify(before)},`))
    const { body } = await desk.rest<{ body: object }>('GET', path)
    expect(JSON.stringify(body.body)).toContain('Stays.')
  })

  it('can be taken down unchanged', async () => {
    await plant(deepJSON(1000))
    const stage = { stage: 'published-at-outlet', transition: { reason: 'x' } }
    expect((await patch(path, stage)).status).toBe(200)
    const stored = await query<{ body: string }>(
      desk.databaseURL,
      `select body::text from articles where id = '${created.article}'`,
    )
    expect(stored[0]?.body.match(/"quote"/g)).toHaveLength(1000)
  })

  it.each([
    ['a link whose fields are null', docOf(link(null))],
    ['a link whose fields are a text', docOf(link('x'))],
    ['an autolink without fields', docOf(link(undefined, 'autolink'))],
    ['a block whose fields are null', docOf({ type: 'block', fields: null, version: 2 })],
    ['a node that is none', docOf(null, 'x', {})],
    ['children that are no list', docOf({ type: 'paragraph', children: 'x', version: 1 })],
    ['a root without children', { root: { children: 'x' } }],
    ['no root', { root: null }],
    ['no document', 'x'],
  ])('is returned if it is or contains %s, and can be replaced', async (_, document) => {
    await plant(JSON.stringify(document))
    await answers()
    expect((await patch(path, { body: textDocument('Mended.') })).status).toBe(200)
  })
})
