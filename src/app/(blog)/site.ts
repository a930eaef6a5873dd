// What the blog needs of the app: its database, and where and under which name it stands.
import type { PostQuery } from 'offprint'

import config from '@payload-config'
import {
  findAuthor,
  findMoved,
  findOutlet,
  findPost,
  fromCursor,
  listPosts,
  pathOfAddress,
  searchPosts,
  toCursor,
} from 'offprint'
import { getPayload } from 'payload'
import { cache } from 'react'

import { readSettings } from '../settings.mjs'

/** How the site is called, and where readers find it: relative addresses in the head are made absolute with it. */
export function site() {
  const { siteDescription, siteName, siteURL } = readSettings(process.env)
  return { name: siteName, description: siteDescription, url: new URL(siteURL) }
}

/** What feeds say of the blog. */
export function feedSite() {
  const { name, description, url } = site()
  return { description, language: 'en', title: name, url: url.origin }
}

export type Search = Promise<{ after?: string | string[]; q?: string | string[] }>

const longestQuestion = 200

/** What is looked for; '' where nothing is. */
export async function questionIn(search: Search): Promise<string> {
  const { q } = await search
  const text = typeof q === 'string' ? q.replaceAll(/\p{Cc}+/gu, ' ').trim() : ''
  return text.slice(0, longestQuestion)
}

/** What is found, the best first; nothing where the database cannot answer such a question. */
export async function found(q: string, search: Search) {
  const { after } = await search
  const cursor = typeof after === 'string' ? (fromCursor(after, 'found') ?? undefined) : undefined
  try {
    const { next, posts } = await searchPosts(await blog(), { cursor, limit: 20, q })
    return { next: next && toCursor(next), posts }
  } catch (error) {
    if ((error as Error).name === 'InvalidQuery') {
      return { next: null, posts: [] }
    }
    throw error
  }
}

/** Where a page of a list begins, as an address says it; '' for the first one, and for anything that is no such place. */
export async function placeIn(search: Search): Promise<string> {
  const { after } = await search
  const cursor = typeof after === 'string' ? fromCursor(after) : null
  return cursor ? toCursor(cursor) : ''
}

export function blog() {
  return getPayload({ config })
}

/** The articles from there on. */
export async function postsAfter(place: string, filter: PostQuery = {}) {
  const cursor = fromCursor(place) ?? undefined
  const { next, posts } = await listPosts(await blog(), { ...filter, cursor })
  return { next: next && toCursor(next), posts }
}

/** The post that an address asks for; asked once for its head and its page. */
export const postAt = cache(async (address: string) => {
  const path = pathOfAddress(address.split('/'))
  return path ? findPost(await blog(), path) : null
})

/** Where the post that stood at an address stands now. */
export const movedFrom = cache(async (address: string) => {
  const path = pathOfAddress(address.split('/'))
  return path ? findMoved(await blog(), path) : null
})

export const authorAt = cache(async (part: string) => findAuthor(await blog(), slugOf(part)))

export const outletAt = cache(async (part: string) => findOutlet(await blog(), slugOf(part)))

/** Next hands parts of an address over as they stand in it. */
function slugOf(part: string): string {
  return pathOfAddress([part])?.slice(1) ?? ''
}
