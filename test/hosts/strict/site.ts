// What a stranger's pages do with the plugin, beside documents of their own.
import type { Mode, Post, Stage } from 'offprint/types'
import type { Payload } from 'payload'

import { findPost, listPosts, startReminders, toHTML } from 'offprint'
import { limitGraphQL } from 'offprint/next'

import type { Page } from './payload-types.ts'

export async function frontPage(payload: Payload): Promise<{ pages: Page[]; titles: string[] }> {
  const { docs: pages } = await payload.find({
    collection: 'pages',
    overrideAccess: false,
    where: { _status: { equals: 'published' } },
  })
  const { posts } = await listPosts(payload, { limit: 10 })
  return { pages, titles: posts.map(({ title }) => title) }
}

export async function postPage(payload: Payload, slug: string): Promise<null | string> {
  const post: null | Post = await findPost(payload, slug)
  return post && `<h1>${post.title}</h1>${toHTML(post.document)}`
}

/** The articles are documents of the host like any other. */
export async function waiting(payload: Payload): Promise<string[]> {
  const stage: Stage = 'published-at-outlet'
  const { docs } = await payload.find({
    collection: 'articles',
    overrideAccess: true,
    where: { stage: { equals: stage } },
  })
  return docs.map(({ body }) => toHTML(body))
}

export async function start(payload: Payload): Promise<void> {
  await payload.update({
    id: 1,
    collection: 'members',
    data: { nickname: 'Ada', role: 'reader' },
    overrideAccess: true,
  })
  startReminders(payload)
}

export const mode: Mode = 'full'
export { limitGraphQL }
