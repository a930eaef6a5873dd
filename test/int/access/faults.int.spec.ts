// Queries for which stock Payload or the database returns a server error or works for seconds.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { Desk } from '../../helpers/bootPayload.ts'

import { bootPayload } from '../../helpers/bootPayload.ts'
import { makeArticle, moveTo } from '../../helpers/documents.ts'

let desk: Desk

beforeAll(async () => {
  desk = await bootPayload()
  const { article } = await makeArticle(desk.payload)
  await moveTo(desk.payload, article, 'published-at-outlet', 'republished-on-blog')
})
afterAll(() => desk.close())

function list(count: number) {
  return Array.from({ length: count }, (_, n) => `a${n}`)
}

describe('an anonymous invalid query is refused with the reason', () => {
  it.each([
    '/articles?sort=note.title',
    '/republications?sort=note.title',
    '/notes?sort=article.note.title',
    '/articles?joins[note][sort]=title',
    '/articles?joins[note][sort][]=title',
    '/articles?joins[note][sort]=article.note.title',
    '/articles?where[title][like][]=a',
    '/notes?where[article.title][like][]=a',
    '/articles?where[or]=a',
    `/articles?where[title][in]=${list(3000).join(',')}`,
  ])('%s', async (path) => {
    expect((await desk.rest('GET', path)).status).toBe(400)
  })

  it.each([
    '/articles?sort=title',
    '/articles?sort=-outlet.name',
    '/notes?sort=title',
    '/articles?where[title][contains][]=a',
    `/articles?where[slug][in]=${list(100).join(',')}`,
    '/articles?joins[note][sort]=-createdAt',
  ])('but a valid one is answered: %s', async (path) => {
    expect((await desk.rest('GET', path)).status).toBe(200)
  })

  it('also for a very long list of values', async () => {
    const form = `where[title][in]=${list(70_000).join(',')}`
    const headers = { 'X-HTTP-Method-Override': 'GET' }
    expect((await desk.rest('POST', '/articles', { form, headers })).status).toBe(400)
  })
})

describe('an anonymous invalid GraphQL query is refused with the reason', () => {
  const statusesOf = async (query: string, variables?: Record<string, unknown>) => {
    const { body, status } = await desk.graphql(query, { variables })
    expect(status).toBeLessThan(500)
    return (body.errors ?? []).map(({ extensions }) => extensions?.statusCode ?? 400)
  }

  it.each([
    ['{ Articles(sort: "note.title") { totalDocs } }'],
    ['{ Articles { docs { note(sort: "article.note.title") { docs { id } } } } }'],
    ['{ Articles(where: { AND: null }) { totalDocs } }'],
    [
      `{ Articles(where: { title: { in: [${list(3000)
        .map((one) => `"${one}"`)
        .join()}] } }) { totalDocs } }`,
    ],
  ])('for an invalid argument: %#', async (query) => {
    expect(await statusesOf(query)).toEqual([400])
  })

  it('for fragments that refer to each other', async () => {
    const chain = Array.from(
      { length: 5000 },
      (_, n) => `fragment f${n} on Article { ...f${n + 1} }`,
    )
    const query = `{ Articles { docs { ...f0 } } } ${chain.join(' ')} fragment f5000 on Article { id }`
    expect(await statusesOf(query)).toEqual([400])
  })

  const bodies = (count: number) =>
    list(count)
      .map((name) => `${name}: body`)
      .join(' ')

  it('for a text of excessive size', async () => {
    const weighs = (limit: number, count: number) =>
      statusesOf(`{ Articles(limit: ${limit}) { docs { ${bodies(count)} } } }`)
    expect(await weighs(100, 2)).toEqual([])
    expect(await weighs(1, 10)).toEqual([])
    expect(await weighs(100, 7)).toEqual([400])
    expect(await weighs(10, 80)).toEqual([400])
    const notes = `{ Articles(limit: 100) { docs { note { docs { ${bodies(7)} } } } } }`
    expect(await statusesOf(notes)).toEqual([400])
  })
})
