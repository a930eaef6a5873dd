// Reads what is on the blog, as the public reads it.
import type { Payload } from 'payload'

import type { ResolvedOptions } from '../options.ts'
import type { Media } from '../types.ts'
import type { Pictures } from './pictures.ts'
import type { Post, PostSummary } from './post.ts'
import type { PostRow } from './postRow.ts'
import type { PostCursor, PostFilter } from './readPosts.ts'

import { poolOf } from '../database/lock.ts'
import { addressOfPath } from '../domain/paths.ts'
import { sqlStatesOf } from '../errorResponses/replaceError.ts'
import { InvalidQuery } from '../errors.ts'
import { optionsOf } from '../options.ts'
import { isPastUndo, readFeedMoment } from './feeds/feedMoment.ts'
import { readList, readMoved, readNewest, readOne, readSummary } from './readPosts.ts'
import { markedExtract, readMatches } from './search/readMatches.ts'
import { toPost } from './toPost.ts'
import { toSummary } from './toSummary.ts'

interface PostPage {
  /** Where the next page begins; null at the end. */
  next: null | PostCursor
  posts: ({ extract?: string } & PostSummary)[]
}

export interface PostQuery extends PostFilter {
  cursor?: PostCursor
  /** @default 50 */
  limit?: number
}

const perPage = 50

/** A page of what is on the blog, the newest first; by the technical date where the day is unknown. */
export async function listPosts(
  payload: Payload,
  { cursor, limit = perPage, ...filter }: PostQuery = {},
): Promise<PostPage> {
  const rows = await readList(poolOf(payload), filter, { cursor, limit: limit + 1 })
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    next: rows.length > limit && last ? { id: last.id, key: last.republished_at } : null,
    posts: shown.map(toSummary),
  }
}

/**
 * A page of what a search finds, the best first; `extract` is HTML, with the matches in `mark`.
 * @throws InvalidQuery where the query is at fault that the database failed, and not the database.
 */
export async function searchPosts(
  payload: Payload,
  { cursor, limit = perPage, q, ...filter }: { q: string } & PostQuery,
): Promise<PostPage> {
  const input = { cursor, filter, limit: limit + 1, q }
  const rows = await readMatches(poolOf(payload), input).catch(rethrowAsInvalid)
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    next: rows.length > limit && last ? { id: last.id, key: last.rank } : null,
    posts: shown.map((row) => ({ ...toSummary(row), extract: markedExtract(row.extract) })),
  }
}

/** Limits of the program, a value that cannot be used, a query that cannot be read, or one that took too long. */
const ofTheQuery = /^(?:(?:22|54)[0-9A-Z]{3}|42601|57014)$/

function rethrowAsInvalid(error: unknown): never {
  if (sqlStatesOf(error).some((state) => ofTheQuery.test(state))) {
    const message = '"q" cannot be answered: use fewer or simpler words.'
    throw new InvalidQuery([{ message, path: 'q' }])
  }
  throw error
}

/** What stands at a path or under a slug, or null: also where something does that is not on the blog. */
export async function findPost(
  payload: Payload,
  by: { path: string } | { slug: string } | string,
): Promise<null | Post> {
  const which = typeof by === 'string' ? { path: by } : by
  const row = await readOne(poolOf(payload), which, mediaSlugOf(payload))
  const [post] = row ? await wholePosts(payload, [row]) : []
  return post ?? null
}

/** What a list says of the post under a slug, or null. */
export async function findSummary(payload: Payload, slug: string): Promise<null | PostSummary> {
  const row = await readSummary(poolOf(payload), slug)
  return row && toSummary(row)
}

/** Where the post that stood at a path stands now, ready for a link; null where none did. */
export async function findMoved(payload: Payload, path: string): Promise<null | string> {
  const now = await readMoved(poolOf(payload), { path })
  return now && addressOfPath(now.path)
}

/** The slug of the post that had this one last; null where none had it, or it is not on the blog now. */
export async function findMovedSlug(payload: Payload, slug: string): Promise<null | string> {
  return (await readMoved(poolOf(payload), { slug }))?.slug ?? null
}

/** Whole posts, the newest first. */
export async function newestPosts(payload: Payload, limit: number): Promise<Post[]> {
  return wholePosts(payload, await readNewest(poolOf(payload), limit, mediaSlugOf(payload)))
}

/** What a feed shows at this moment, and for how many milliseconds that holds; null where only a change ends it. */
export async function feedPosts(
  payload: Payload,
  limit: number,
): Promise<{ posts: Post[]; validFor: null | number }> {
  const database = poolOf(payload)
  const { now, validFor } = await readFeedMoment(database)
  const rows = await readNewest(database, limit, mediaSlugOf(payload), isPastUndo(now))
  return { posts: await wholePosts(payload, rows), validFor }
}

async function wholePosts(payload: Payload, rows: PostRow[]): Promise<Post[]> {
  const pictures = await readPictures(payload, rows)
  const site = optionsOf(payload)?.siteUrl ?? ''
  return rows.map((row) => toPost(row, { pictures, site }))
}

/** Through Payload, which knows where files are; those that readers may see, whoever may list pictures in the app. */
async function readPictures(payload: Payload, rows: PostRow[]): Promise<Pictures> {
  const ids = [...new Set(rows.flatMap(({ pictures }) => pictures ?? []))]
  if (ids.length === 0) {
    return new Map()
  }
  const { docs } = await payload.find({
    collection: mediaSlugOf(payload),
    depth: 0,
    limit: ids.length,
    overrideAccess: true,
    pagination: false,
    where: { and: [{ id: { in: ids } }, { isPublic: { equals: true } }] },
  })
  return new Map(docs.map((doc) => [String(doc.id), doc as Media]))
}

function mediaSlugOf(payload: Payload): ResolvedOptions['mediaSlug'] {
  return optionsOf(payload)?.mediaSlug ?? 'media'
}
