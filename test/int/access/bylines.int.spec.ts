// Changes of bylines: authors cannot remove themselves, and an article at its outlet keeps a byline.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import type { Desk } from '../../helpers/bootPayload.ts'
import type { RestBody } from '../../helpers/restBody.ts'

import { bootPayload } from '../../helpers/bootPayload.ts'
import { makeArticle, moveTo } from '../../helpers/documents.ts'

interface Told {
  codes: string[]
  status: number
}
type Refused = Partial<Pick<RestBody, 'errors'>>

let desk: Desk
let editor: string
let author: string
let article: string
let own: string
let other: string

beforeAll(async () => {
  desk = await bootPayload()
  editor = (await desk.login('editor')).token
  const create = async (name: string) =>
    (await desk.payload.create({ collection: 'authors', data: { name }, overrideAccess: true })).id
  own = await create('Own')
  other = await create('Other')
  author = (await desk.login('author', { author: own })).token
})
afterAll(() => desk.close())

beforeEach(async () => {
  article = (await makeArticle(desk.payload, { data: { byline: [{ author: own }] } })).article
})

function told({ body, status }: { body: Refused; status: number }): Told {
  return {
    codes: (body.errors ?? []).flatMap(({ data }) => data?.refusals.map(({ code }) => code) ?? []),
    status,
  }
}

async function patch(data: object, token: string, language = 'en') {
  return desk.rest<RestBody>('PATCH', `/articles/${article}`, {
    body: data,
    headers: { 'accept-language': language },
    token,
  })
}

async function bylineOf(id: string) {
  const { byline } = await desk.payload.findByID({
    id,
    collection: 'articles',
    depth: 0,
    overrideAccess: true,
  })
  return byline?.map((row) => row.author)
}

const ways: [string, (byline: unknown[]) => Promise<Told>][] = [
  ['PATCH', async (byline) => told(await patch({ byline }, author))],
  [
    'PATCH by a form',
    async (byline) => {
      const body = new FormData()
      body.set('_payload', JSON.stringify({ byline }))
      return told(
        await desk.rest<Refused>('PATCH', `/articles/${article}`, { body, token: author }),
      )
    },
  ],
  [
    'PATCH with a move',
    async (byline) => told(await patch({ byline, stage: 'published-at-outlet' }, author)),
  ],
  [
    'GraphQL',
    async (byline) => {
      const { body } = await desk.graphql(
        `mutation ($id: String!, $data: mutationArticleUpdateInput!) {
          updateArticle(id: $id, data: $data) { id }
        }`,
        { token: author, variables: { id: article, data: { byline } } },
      )
      const extensions = body.errors?.[0]?.extensions as { statusCode: number } & Refused
      const errors = [extensions] as unknown as RestBody['errors']
      return told({ body: { errors }, status: extensions.statusCode })
    },
  ],
]

describe('an author', () => {
  it.each(ways)(
    'cannot remove themselves from the byline of their article: %s',
    async (_, leave) => {
      for (const byline of [[], [{ author: other }]]) {
        expect(await leave(byline)).toEqual({ codes: ['not-allowed'], status: 403 })
      }
      expect(await bylineOf(article)).toEqual([own])
    },
  )

  it('cannot remove themselves in bulk', async () => {
    const path = `/articles?where[id][equals]=${article}`
    const bulk = await desk.rest<Refused>('PATCH', path, { body: { byline: [] }, token: author })
    expect(told(bulk)).toEqual({ codes: ['not-allowed'], status: 400 })
    expect(await bylineOf(article)).toEqual([own])
  })

  it('cannot remove themselves by restoring a version', async () => {
    await patch({ byline: [{ author: other }] }, editor)
    await patch({ byline: [{ author: own }] }, editor)
    const { docs } = await desk.payload.findVersions({
      collection: 'articles',
      overrideAccess: true,
      where: { 'version.byline.author': { equals: other } },
    })
    const path = `/articles/versions/${docs[0]?.id}`
    const { status } = await desk.rest('POST', path, { token: author })
    expect(status).toBe(403)
    expect(await bylineOf(article)).toEqual([own])
  })

  it('can change the rest of the byline', async () => {
    const byline = [{ author: other }, { affiliations: [{ role: 'fellow' }], author: own }]
    expect((await patch({ byline }, author)).status).toBe(200)
    expect(await bylineOf(article)).toEqual([other, own])
  })

  it('cannot create an article without themselves in the byline', async () => {
    const create = (byline?: object[]) =>
      desk.rest<RestBody>('POST', '/articles', { body: { byline, title: 'Mine' }, token: author })
    expect(told(await create([{ author: other }]))).toEqual({ codes: ['not-allowed'], status: 403 })
    for (const byline of [undefined, []]) {
      const { body, status } = await create(byline)
      expect([status, await bylineOf(body.doc.id)]).toEqual([201, [own]])
    }
  })

  it.each([
    ['en', 'You cannot remove your own name from the byline'],
    ['de', 'Ihren eigenen Namen können Sie nicht aus der Autorenzeile entfernen'],
  ])('gets the reason: %s', async (language, sentence) => {
    const { body } = await patch({ byline: [] }, author, language)
    expect(body.errors[0]?.data.refusals[0]?.message).toContain(sentence)
  })
})

describe('an editor', () => {
  it('can remove an author from the byline of a drafted article', async () => {
    expect((await patch({ byline: [{ author: other }] }, editor)).status).toBe(200)
    expect((await patch({ byline: [], bylineText: [] }, editor)).status).toBe(200)
  })

  it.each([[{ byline: [] }, 'author-missing']])(
    'cannot empty the byline of an article at its outlet: %j',
    async (data, code) => {
      await moveTo(desk.payload, article, 'published-at-outlet')
      expect(told(await patch(data, editor))).toEqual({ codes: [code], status: 400 })
      expect(await bylineOf(article)).toEqual([own])
    },
  )

  it('can replace it', async () => {
    await moveTo(desk.payload, article, 'published-at-outlet')
    const data = { byline: [{ author: other }], bylineText: ['Other'] }
    expect((await patch(data, editor)).status).toBe(200)
  })
})
