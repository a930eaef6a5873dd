// Days through each API: stored at noon UTC, and compared as days.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { Author } from '../../../src/app/payload-types.ts'
import type { Desk } from '../../helpers/bootPayload.ts'
import type { RestBody } from '../../helpers/restBody.ts'

import { bootPayload } from '../../helpers/bootPayload.ts'
import { makeArticle, textDocument } from '../../helpers/documents.ts'

let desk: Desk
let token: string

beforeAll(async () => {
  desk = await bootPayload()
  ;({ token } = await desk.login('editor'))
})
afterAll(() => desk.close())

const noon = '2026-05-03T12:00:00.000Z'
const written = ['2026-05-03', '2026-05-03T00:00:00Z', '2026-05-04T01:30:00+02:00', noon]

async function article(data: object = {}): Promise<string> {
  const { id } = await desk.payload.create({
    collection: 'articles',
    data: { title: 'Dated', ...data } as never,
    overrideAccess: true,
  })
  return id
}

describe('a day', () => {
  it.each(written)('as %s is stored at noon UTC by REST', async (day) => {
    const { body } = await desk.rest<RestBody>('POST', '/articles', {
      body: { permission: { grantedOn: day }, publishedAt: day, snoozedUntil: day, title: 'Dated' },
      token,
    })
    expect(body.doc).toMatchObject({
      permission: { grantedOn: noon },
      publishedAt: noon,
      snoozedUntil: noon,
    })
  })

  it.each(written)('as %s is stored at noon UTC by GraphQL and the Local API', async (day) => {
    const id = await article({ publishedAt: day })
    const local = await desk.payload.findByID({ id, collection: 'articles', overrideAccess: true })
    const { body } = await desk.graphql<{ updateArticle: { publishedAt: string } }>(
      `mutation { updateArticle(id: "${id}", data: { publishedAt: "${day}" }) { publishedAt } }`,
      { token },
    )
    expect([local.publishedAt, body.data?.updateArticle.publishedAt]).toEqual([noon, noon])
  })

  it('in the affiliations of an author is stored at noon UTC', async () => {
    const institution = await desk.payload.create({
      collection: 'institutions',
      data: { name: 'An institute' },
      overrideAccess: true,
    })
    const { body } = await desk.rest<{ doc: Author }>('POST', '/authors', {
      body: {
        name: 'An author',
        affiliations: [{ from: '2026-05-03', institution: institution.id, to: null }],
      },
      token,
    })
    expect(body.doc.affiliations).toMatchObject([{ from: noon, to: null }])
  })

  it('can be emptied, and is refused if it is invalid', async () => {
    const id = await article({ publishedAt: '2026-05-03' })
    const emptied = await desk.rest<RestBody>('PATCH', `/articles/${id}`, {
      body: { publishedAt: null },
      token,
    })
    expect(emptied.body.doc.publishedAt).toBeNull()
    for (const publishedAt of ['soon', '2026-13-45', '+012000-01-01T00:00:00Z', 3]) {
      const { status } = await desk.rest('PATCH', `/articles/${id}`, {
        body: { publishedAt },
        token,
      })
      expect(status).toBe(400)
    }
  })

  it('is at noon if it is derived, after an edit and after new terms', async () => {
    const { article: id, outlet } = await makeArticle(desk.payload, {
      data: { publishedAt: '2026-05-03' },
    })
    const free = async () =>
      (await desk.payload.findByID({ id, collection: 'articles', depth: 0, overrideAccess: true }))
        .freeFrom
    expect(await free()).toBe(noon)
    await desk.payload.update({
      id: outlet,
      collection: 'outlets',
      data: { terms: { embargoDays: 30, fullText: 'after-embargo', searchPolicy: 'noindex' } },
      overrideAccess: true,
    })
    expect(await free()).toBe('2026-06-02T12:00:00.000Z')
  })
})

describe('a filter', () => {
  const ids: Record<string, string> = {}
  beforeAll(async () => {
    for (const day of ['2031-05-02', '2031-05-03', '2031-05-04']) {
      ids[day] = await article({ permission: { grantedOn: day }, publishedAt: day })
    }
  })

  it.each([
    ['[publishedAt][equals]=2031-05-03', ['03']],
    ['[publishedAt][equals]=2031-05-03T23:00:00Z', ['03']],
    ['[permission.grantedOn][equals]=2031-05-03', ['03']],
    ['[permission__grantedOn][equals]=2031-05-03', ['03']],
    ['[publishedAt][not_equals]=2031-05-03', ['02', '04']],
    ['[publishedAt][less_than]=2031-05-03', ['02']],
    ['[publishedAt][less_than_equal]=2031-05-03', ['02', '03']],
    ['[publishedAt][greater_than]=2031-05-03T00:00:00Z', ['04']],
    ['[publishedAt][greater_than_equal]=2031-05-03T23:59:00Z', ['03', '04']],
    ['[publishedAt][in]=2031-05-03,2031-05-04', ['03', '04']],
    ['[publishedAt][not_in]=2031-05-03,2031-05-04', ['02']],
    ['[or][0][and][0][publishedAt][equals]=2031-05-03', ['03']],
  ])('%s compares days', async (where, found) => {
    const { body } = await desk.rest<RestBody>(
      'GET',
      `/articles?depth=0&limit=100&sort=publishedAt&where${where}`,
      { token },
    )
    const here = body.docs.filter(({ publishedAt }) => publishedAt?.startsWith('2031-05-0'))
    expect(here.map(({ publishedAt }) => publishedAt?.slice(8, 10))).toEqual(found)
  })

  it('compares days in GraphQL, in the Local API, in versions and through relationships', async () => {
    const id = ids['2031-05-03'] ?? ''
    await desk.payload.create({
      collection: 'notes',
      data: { article: id, body: textDocument('A new article.') },
      overrideAccess: true,
    })
    const { body } = await desk.graphql<{ Articles: { docs: { id: string }[] } }>(
      '{ Articles(where: { publishedAt: { equals: "2031-05-03T00:00:00Z" } }) { docs { id } } }',
      { token },
    )
    const local = await desk.payload.find({
      collection: 'articles',
      overrideAccess: true,
      where: { publishedAt: { equals: '2031-05-03' } },
    })
    const versions = await desk.payload.findVersions({
      collection: 'articles',
      overrideAccess: true,
      where: { 'version.publishedAt': { equals: '2031-05-03' } },
    })
    const notes = await desk.rest<RestBody>(
      'GET',
      '/notes?depth=0&where[article.publishedAt][equals]=2031-05-03',
      { token },
    )
    expect(body.data?.Articles.docs).toEqual([{ id }])
    expect(local.docs.map((doc) => doc.id)).toEqual([id])
    expect(versions.docs.map(({ parent }) => parent)).toEqual([id])
    expect(notes.body.docs).toMatchObject([{ article: id }])
  })

  it('with two days is refused', async () => {
    const { status } = await desk.rest(
      'GET',
      '/articles?where[publishedAt][less_than]=2031-05-03&where[publishedAt][less_than]=2031-05-04',
      { token },
    )
    expect(status).toBe(400)
  })

  it('of a timestamp compares timestamps', async () => {
    const { body } = await desk.rest<RestBody>(
      'GET',
      '/articles?where[createdAt][greater_than]=2001-01-01T13:00:00Z&where[updatedAt][equals]=2001-01-01',
      { token },
    )
    expect(body.docs).toEqual([])
  })
})
