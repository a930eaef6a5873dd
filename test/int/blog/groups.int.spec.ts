// Authors, outlets, topics and years, as a stranger asks for them.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { PostGroupList } from '../../../src/blog/post.ts'
import type { Desk } from '../../helpers/bootPayload.ts'

import { query } from '../../../postgres/connection.ts'
import { postGroupList, problem } from '../../../src/blog/schemas.ts'
import { topicSlugSQL } from '../../../src/database/rules.ts'
import { topicSlug } from '../../../src/domain/topicSlug.ts'
import { bootPayload } from '../../helpers/bootPayload.ts'
import { makeArticle, moveTo, publishArticle } from '../../helpers/documents.ts'

let desk: Desk

beforeAll(async () => {
  desk = await bootPayload()
})
afterAll(() => desk.close())

type Data = NonNullable<Parameters<typeof makeArticle>[1]>['data']

function publish(data: Data, republication: object) {
  return publishArticle(desk.payload, { data }, republication)
}

function ask(kind: string, headers: Record<string, string> = {}) {
  return desk.rest<PostGroupList>('GET', `/blog/${kind}`, { headers })
}

async function namesAndCounts(kind: string) {
  const { body, status } = await ask(kind)
  expect([status, postGroupList.strict().safeParse(body).success]).toEqual([200, true])
  return body.docs.map(({ name, count }) => [name, count])
}

describe('what the posts are grouped by', () => {
  it('is counted among what is on the blog, and nothing else', async () => {
    const first = await publish(
      { topics: ['Ports', 'AUKUS / Pacific'] },
      { republishedAt: '2021-12-31T23:59:59.000Z' },
    )
    const second = await publish(
      { topics: ['ports', 'Ports!', '!!!'] },
      { republishedAt: '2022-01-01T00:00:00.000Z' },
    )
    const undated = await publish({ topics: ['Ports'] }, { republishedAtPrecision: 'unknown' })
    const hidden = await makeArticle(desk.payload, { data: { topics: ['Hidden'] } })
    await moveTo(desk.payload, hidden.article, 'published-at-outlet')

    const [authors, outlets] = [await namesAndCounts('authors'), await namesAndCounts('outlets')]
    const nameOf = async (collection: 'authors' | 'outlets', id: string) =>
      (await desk.payload.findByID({ id, collection, overrideAccess: true })).name
    const onBlog = [first, second, undated]
    for (const [kind, list] of [
      ['authors', authors],
      ['outlets', outlets],
    ] as const) {
      const ids = onBlog.map((made) => made[kind === 'authors' ? 'author' : 'outlet'])
      const names = await Promise.all(ids.map((id) => nameOf(kind, id)))
      expect(list).toEqual(names.toSorted().map((name) => [name, 1]))
    }
    expect(await namesAndCounts('years')).toEqual([
      ['2022', 1],
      ['2021', 1],
    ])
    const topics = await ask('topics')
    expect(topics.body.docs).toEqual([
      { name: 'Ports', slug: 'ports', count: 3 },
      { name: 'AUKUS / Pacific', slug: 'aukus-pacific', count: 1 },
    ])
    await moveTo(desk.payload, first.article, 'published-at-outlet')
    expect(await namesAndCounts('years')).toEqual([['2022', 1]])
    expect(await namesAndCounts('outlets')).toHaveLength(2)
    expect((await namesAndCounts('topics')).map(([name]) => name)).toEqual(['Ports'])
  })

  it.each(['authors', 'outlets', 'topics', 'years'])(
    'by %s has an ETag, may be read from everywhere, and takes no parameters',
    async (kind) => {
      const { headers } = await ask(kind)
      expect(Object.fromEntries(headers)).toMatchObject({
        'access-control-allow-origin': '*',
        'cache-control': 'public, no-cache',
        'content-type': 'application/json; charset=utf-8',
      })
      const etag = headers.get('etag') ?? ''
      expect((await ask(kind, { 'if-none-match': etag })).status).toBe(304)
      const refused = await desk.rest('GET', `/blog/${kind}?limit=1`)
      expect(refused.status).toBe(400)
      expect(problem.parse(refused.body).errors[0]?.data.errors?.[0]?.path).toBe('limit')
      expect((await desk.rest('POST', `/blog/${kind}`)).status).toBe(405)
    },
  )
})

describe('the slug of a topic', () => {
  it('is the same in the database', async () => {
    const topics = [
      ...['AUKUS / Pacific', '中文', "it's", 'C++', 'a\\b', '  x  ', 'Énergie', '-', '..'],
      String.fromCodePoint(...Array.from({ length: 0x2fff - 0x20 }, (_, n) => n + 0x20)),
    ]
    const rows = await query<{ slug: string }>(
      desk.databaseURL,
      `select ${topicSlugSQL('t.text')} as slug
        from jsonb_array_elements_text('${JSON.stringify(topics).replaceAll("'", "''")}') as t(text)`,
    )
    expect(rows.map(({ slug }) => slug)).toEqual(topics.map((topic) => topicSlug(topic)))
  })

  it('is looked up in an index', async () => {
    const withoutScans = `${desk.databaseURL}?options=${encodeURIComponent('-c enable_seqscan=off')}`
    const plan = await query(
      withoutScans,
      `explain select text from articles_texts t
        where t.path = 'topics' and ${topicSlugSQL('t.text')} = 'ports'`,
    )
    expect(JSON.stringify(plan)).toContain('articles_topic_slugs')
  })
})
