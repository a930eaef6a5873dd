// The client of the blog API says what the API says.
import { BlogError, createClient } from 'offprint/client-api'
import { handleEndpoints } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'

import type { Desk } from '../../helpers/bootPayload.ts'

import { bootPayload } from '../../helpers/bootPayload.ts'
import { makeArticle, moveTo } from '../../helpers/documents.ts'

let desk: Desk
const asked: string[] = []
const blog = createClient('http://localhost:3000', {
  fetch: async (address, init) => {
    asked.push(address)
    return handleEndpoints({ config: desk.config, request: new Request(address, init) })
  },
})

beforeAll(async () => {
  desk = await bootPayload()
  for (const title of ['The first tide', 'The second tide', 'The third tide']) {
    const { article } = await makeArticle(desk.payload, { data: { title, topics: ['Ports'] } })
    await moveTo(desk.payload, article, 'published-at-outlet', 'republished-on-blog')
  }
})
afterAll(() => desk.close())

it('goes through all pages of a list, and of a search', async () => {
  const titles: string[] = []
  for await (const { title } of blog.posts({ limit: 2, topic: 'Ports' })) {
    titles.push(title)
  }
  expect(titles).toEqual(['The third tide', 'The second tide', 'The first tide'])
  expect(asked.filter((one) => one.includes('limit=2&topic=Ports'))).toHaveLength(2)
  const found: string[] = []
  for await (const { title } of blog.posts({ limit: 1, q: 'second' })) {
    found.push(title)
  }
  expect(found).toEqual(['The second tide'])
})

it('gives a post by its slug, and null where there is none', async () => {
  const [first] = (await blog.list({ limit: 1 })).docs
  const post = await blog.post(first?.slug ?? '')
  const { body } = await desk.rest('GET', `/blog/posts/${first?.slug}`)
  expect(post).toEqual(body)
  expect(await blog.post('no such/post')).toBeNull()
  expect(await blog.moved('/2001/01/01/nothing')).toBeNull()
})

it('lists authors, outlets, topics and years', async () => {
  expect(await blog.topics()).toEqual([{ name: 'Ports', slug: 'ports', count: 3 }])
  expect(await blog.authors()).toHaveLength(3)
  expect(await blog.outlets()).toHaveLength(3)
  expect(await blog.years()).toHaveLength(1)
})

it('gives a preview by its token, and null where the link has ended', async () => {
  const { article } = await makeArticle(desk.payload)
  const { token } = await desk.login('editor')
  const path = `/articles/${article}/preview-link`
  const body = { data: { title: 'Not saved' } }
  const link = await desk.rest<{ token: string }>('POST', path, { body, token })
  expect(await blog.preview(link.body.token)).toMatchObject({ title: 'Not saved' })
  await desk.rest('DELETE', path, { token })
  expect(await blog.preview(link.body.token)).toBeNull()
})

it('gives what has changed since a position, and events as they come', async () => {
  const { article } = await makeArticle(desk.payload, { data: { title: 'A tide that goes' } })
  const since = await blog.position()
  expect(await blog.changes(since)).toMatchObject({ docs: [], next: since, withdrawn: [] })
  await moveTo(desk.payload, article, 'published-at-outlet', 'republished-on-blog')
  const published = await blog.changes(since)
  expect(published.docs.map(({ title }) => title)).toEqual(['A tide that goes'])
  await moveTo(desk.payload, article, 'published-at-outlet')
  const { docs, withdrawn } = await blog.changes(published.next)
  expect([docs, withdrawn.map(({ id }) => id)]).toEqual([[], [article]])
  const kinds: string[] = []
  for await (const { kind, post } of blog.events({ since })) {
    expect(post).toBe(article)
    if (kinds.push(kind) === 2) {
      break
    }
  }
  expect(kinds).toEqual(['post.published', 'post.withdrawn'])
  await expect(blog.changes(10 ** 9)).rejects.toMatchObject({ code: 'events-expired', status: 410 })
})

it('says why the API refuses', async () => {
  const refused = blog.list({ limit: 1000 })
  await expect(refused).rejects.toThrow(BlogError)
  await expect(refused).rejects.toMatchObject({ code: 'invalid-query', status: 400 })
})
