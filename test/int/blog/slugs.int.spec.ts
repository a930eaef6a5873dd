// Slugs: other scripts than Latin, and addresses that are already used.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { Post, PostList } from '../../../src/blog/post.ts'
import type { Desk } from '../../helpers/bootPayload.ts'

import { query } from '../../../postgres/connection.ts'
import { feedResponse, sitemapResponse } from '../../../src/blog/feeds/feedResponse.ts'
import { findMoved, findPost } from '../../../src/blog/posts.ts'
import { findAuthor, findOutlet } from '../../../src/blog/profiles.ts'
import { addressOfPath, pathOfAddress } from '../../../src/domain/paths.ts'
import { backdateTransitions } from '../../helpers/backdateTransitions.ts'
import { bootPayload } from '../../helpers/bootPayload.ts'
import { makeArticle, moveTo } from '../../helpers/documents.ts'

let desk: Desk

beforeAll(async () => {
  desk = await bootPayload()
})
afterAll(() => desk.close())

async function republication(article: string) {
  const where = { article: { equals: article } }
  const { docs } = await desk.payload.find({
    collection: 'republications',
    depth: 0,
    overrideAccess: true,
    where,
  })
  return docs[0]!
}

async function publish(title: string, input: object = {}) {
  const made = await makeArticle(desk.payload, { data: { title } })
  await moveTo(desk.payload, made.article, 'published-at-outlet')
  await desk.payload.update({
    id: made.article,
    collection: 'articles',
    data: { stage: 'republished-on-blog', transition: { republication: input } },
    overrideAccess: true,
  })
  return { ...made, record: await republication(made.article) }
}

describe('names that are not in Latin letters', () => {
  const day = { republishedAt: '2021-04-05T10:00:00.000Z' }
  const encoded = '/2021/04/05/%E6%B8%AF%E3%81%AE%E6%B3%A5'
  let made: Awaited<ReturnType<typeof publish>>

  beforeAll(async () => {
    made = await publish('港の泥', day)
    const data = { name: '朝日新聞', terms: { searchPolicy: 'self' } as never }
    await query(desk.databaseURL, `update outlets set slug = null where id = '${made.outlet}'`)
    await query(desk.databaseURL, `update authors set slug = null where id = '${made.author}'`)
    await desk.payload.update({
      id: made.outlet,
      collection: 'outlets',
      data,
      overrideAccess: true,
    })
    await desk.payload.update({
      id: made.author,
      collection: 'authors',
      data: { name: 'ราตรี' },
      overrideAccess: true,
    })
    const { id } = made.record
    await desk.payload.update({
      id,
      collection: 'republications',
      data: { searchPolicy: 'self' },
      overrideAccess: true,
    })
    await backdateTransitions(desk, 30)
  })

  it('have a post at its path and slug', async () => {
    const { path } = made.record
    expect(path).toBe('/2021/04/05/港の泥')
    expect(addressOfPath(path ?? '')).toBe(encoded)
    expect(pathOfAddress(encoded.slice(1).split('/'))).toBe(path)
    expect(await findPost(desk.payload, path ?? '')).toMatchObject({ path: encoded })
    const { body } = await desk.rest<Post>(
      'GET',
      `/blog/posts/${encodeURIComponent(made.record.slug ?? '')}`,
    )
    expect(body).toMatchObject({
      authors: [{ slug: 'ราตรี' }],
      jsonLd: { url: expect.stringMatching(new RegExp(`${encoded}$`)) },
      outlet: { slug: '朝日新聞' },
      path: encoded,
      title: '港の泥',
    })
  })

  it('have a page and can filter a list', async () => {
    expect(await findOutlet(desk.payload, '朝日新聞')).toMatchObject({ name: '朝日新聞' })
    expect(await findAuthor(desk.payload, 'ราตรี')).toMatchObject({ name: 'ราตรี' })
    for (const asked of ['outlet=朝日新聞', 'author=ราตรี']) {
      const { body, status } = await desk.rest<PostList>('GET', `/blog/posts?${encodeURI(asked)}`)
      expect([status, body.docs.map(({ slug }) => slug)]).toEqual([200, ['港の泥']])
    }
  })

  it('are percent-encoded in feeds and in the sitemap', async () => {
    const site = { description: '', language: 'en', title: 'A blog', url: 'https://blog.example' }
    const request = { headers: new Headers() }
    const answers = await Promise.all([
      feedResponse(desk.payload, request, 'atom', site),
      feedResponse(desk.payload, request, 'json', site),
      feedResponse(desk.payload, request, 'rss', site),
      sitemapResponse(desk.payload, request, site),
    ])
    for (const text of await Promise.all(answers.map((answer) => answer.text()))) {
      expect(text).toContain(`https://blog.example${encoded}`)
      expect(text).not.toMatch(/05\/港/)
    }
  })

  it('get unique slugs like any other', async () => {
    const data = { name: '読売新聞', terms: {} as never }
    const create = () => desk.payload.create({ collection: 'outlets', data, overrideAccess: true })
    expect([(await create()).slug, (await create()).slug]).toEqual(['読売新聞', '読売新聞-2'])
  })

  it.each([
    ['中國與AI', 'ai', '中國與ai'],
    ['2022年上海峰會', '2022', '2022年上海峰會'],
  ])('%s, whose slug was %s once, leads from there to its address', async (title, old, slug) => {
    const { record } = await publish(title, day)
    await query(
      desk.databaseURL,
      `update republications set slug = '${old}', path = '/2021/04/05/${old}' where id = '${record.id}'`,
    )
    await desk.payload.update({
      id: record.id,
      collection: 'republications',
      data: { slug: title },
      overrideAccess: true,
    })
    const now = await findMoved(desk.payload, `/2021/04/05/${old}`)
    expect(now).toBe(`/2021/04/05/${encodeURIComponent(slug)}`)
    expect(await findPost(desk.payload, `/2021/04/05/${slug}`)).toMatchObject({ title })
  })

  it('have no slug if they contain no letters or digits', async () => {
    const { slug } = await desk.payload.create({
      collection: 'authors',
      data: { name: '…！' },
      overrideAccess: true,
    })
    expect(slug ?? null).toBeNull()
  })
})

describe('an article on the blog whose day is unknown', () => {
  const unknown = { republishedAtPrecision: 'unknown' } as const

  it.each([
    ['admin', 'admin-2'],
    ['404', '404-2'],
    ['500', '500-2'],
    ['api', 'api'],
    ['outlets', 'outlets'],
  ])('and whose slug would be %s gets the path /%s', async (title, slug) => {
    const { article, record } = await publish(title, unknown)
    expect(record).toMatchObject({ slug, path: `/${slug}` })
    expect(
      (await desk.payload.findByID({ id: article, collection: 'articles', overrideAccess: true }))
        .slug,
    ).toBe(title)
  })

  it('is not served at a path of the admin panel, and gets another slug with its next save', async () => {
    const { article, record } = await publish('Sent there', unknown)
    const save = async (data: object) => {
      await desk.payload.update({
        id: record.id,
        collection: 'republications',
        data,
        overrideAccess: true,
      })
      return (await republication(article)).slug
    }
    expect(await save({ slug: 'Admin' })).toMatch(/^admin-\d$/)
    await query(
      desk.databaseURL,
      `update republications set slug = 'admin', path = '/admin' where id = '${record.id}'`,
    )
    expect(await save({ creditLine: 'By hand.' })).toMatch(/^admin-\d$/)
  })
})
