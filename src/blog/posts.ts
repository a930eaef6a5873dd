// Reads what is on the blog, as the public reads it.
import type { Payload, PayloadRequest } from 'payload'

import { sql } from '@payloadcms/db-postgres'

import type { ID, Media } from '../types.ts'
import type { FeedPost } from './feeds/site.ts'
import type { Pictures } from './pictures.ts'
import type { Post, PostItem, PostSummary } from './post.ts'
import type { ItemRow, PostRow, SummaryRow } from './postRow.ts'
import type { PostCursor, PostFilter } from './readPosts.ts'

import { type Database, databaseOf, poolOf } from '../database/connection.ts'
import { isID } from '../database/ids.ts'
import { sqlStatesOf } from '../errorResponses/replaceError.ts'
import { InvalidQuery } from '../errors.ts'
import { optionsOf } from '../options.ts'
import { type FeedMoment, isPastUndo, readFeedMoment } from './feeds/feedMoment.ts'
import { readSlugNow } from './readMoved.ts'
import {
  filtered,
  readAt,
  readFeedIds,
  readItems,
  readItemsOf,
  readList,
  readNewest,
  readNewestAfter,
  readOne,
  readSummary,
} from './readPosts.ts'
import { readSEO } from './readSEO.ts'
import { findRedirect } from './redirects.ts'
import { markedExtract, type MatchRow, readMatches } from './search/readMatches.ts'
import { toItem } from './toItem.ts'
import { toPost } from './toPost.ts'
import { toSummary } from './toSummary.ts'

export interface PostPage {
  /** Where the next page begins; null at the end. */
  next: null | PostCursor
  posts: ({ extract?: string } & PostItem)[]
}

interface SummaryPage {
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
export async function listPosts(payload: Payload, query: PostQuery = {}): Promise<PostPage> {
  const { next, rows } = await readNext(payload, query, readItems)
  return { next, posts: await toItems(payload, rows) }
}

/** The same, without notes and pictures. */
export async function listSummaries(payload: Payload, query: PostQuery): Promise<SummaryPage> {
  const { next, rows } = await readNext(payload, query, readList)
  return { next, posts: rows.map(toSummary) }
}

/**
 * Pages of a list that follow one another, read at once: at least one.
 * @param hasItems with notes and pictures
 */
export async function listPages(
  payload: Payload,
  { limit = perPage, ...query }: PostQuery,
  count: number,
  hasItems: boolean,
): Promise<SummaryPage[]> {
  const all = { ...query, limit: limit * count }
  const { next, rows } = await readNext<SummaryRow>(payload, all, hasItems ? readItems : readList)
  const posts = hasItems ? await toItems(payload, rows as ItemRow[]) : rows.map(toSummary)
  return Array.from({ length: Math.max(1, Math.ceil(rows.length / limit)) }, (_, index) => {
    const end = (index + 1) * limit
    const last = end < rows.length ? rows[end - 1] : undefined
    return { next: last ? cursorOf(last) : next, posts: posts.slice(end - limit, end) }
  })
}

type Read<Row> = (
  database: Database,
  filter: PostFilter,
  page: { cursor?: PostCursor; limit: number },
) => Promise<Row[]>

async function readNext<Row extends SummaryRow>(
  payload: Payload,
  { cursor, limit = perPage, ...filter }: PostQuery,
  read: Read<Row>,
): Promise<{ next: null | PostCursor; rows: Row[] }> {
  refuseForeignCursor(payload, cursor)
  const found = await read(poolOf(payload), filter, { cursor, limit: limit + 1 })
  return pageOf(found, limit, cursorOf)
}

/** @param found one more than the page has room for, if there are more. */
function pageOf<Row>(found: Row[], limit: number, cursorOf: (row: Row) => PostCursor) {
  const rows = found.slice(0, limit)
  const last = rows.at(-1)
  return { next: found.length > limit && last ? cursorOf(last) : null, rows }
}

function cursorOf({ id, republished_at: key }: SummaryRow): PostCursor {
  return { id, key }
}

/** Those of these articles that are on the blog, in this order. */
export async function findItems(payload: Payload, articles: ID[]): Promise<PostItem[]> {
  const rows = articles.length > 0 ? await readItemsOf(poolOf(payload), articles) : []
  const order = new Map(articles.map((id, index) => [String(id), index]))
  const items = await toItems(payload, rows)
  return items.toSorted((a, b) => Number(order.get(a.id)) - Number(order.get(b.id)))
}

type SearchQuery = { q: string } & PostQuery

/**
 * A page of what a search finds, the best first; `extract` is HTML, with the matches in `mark`.
 * @throws InvalidQuery where the query is at fault that the database failed, and not the database.
 */
export async function searchPosts(payload: Payload, query: SearchQuery): Promise<PostPage> {
  const { next, rows } = await readFound(payload, query)
  const items = await toItems(payload, rows)
  const posts = items.map((item, index) => ({ ...item, extract: extractOf(rows[index]) }))
  return { next, posts }
}

/** The same, without notes and pictures. */
export async function searchSummaries(payload: Payload, query: SearchQuery): Promise<SummaryPage> {
  const { next, rows } = await readFound(payload, query)
  return { next, posts: rows.map((row) => ({ ...toSummary(row), extract: extractOf(row) })) }
}

function extractOf(row: { extract: string } | undefined): string {
  return markedExtract(row?.extract ?? '')
}

async function readFound(
  payload: Payload,
  { cursor, limit = perPage, q, ...filter }: SearchQuery,
): Promise<{ next: null | PostCursor; rows: MatchRow[] }> {
  refuseForeignCursor(payload, cursor)
  const input = { cursor, filter, limit: limit + 1, q }
  const found = await readMatches(poolOf(payload), input).catch(rethrowAsInvalid)
  return pageOf(found, limit, ({ id, rank: key }) => ({ id, key }))
}

/** Of a blog with ids of another kind: the database would report an error. */
function refuseForeignCursor(payload: Payload, cursor: PostCursor | undefined): void {
  if (cursor && !isID(payload, cursor.id)) {
    throw new InvalidQuery([{ message: '"cursor" is not of this blog.', path: 'cursor' }])
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

/**
 * What stands at a path or under a slug, or null: also where something does that is not on the blog.
 * @param site address of the blog, for the JSON-LD; that of the options when absent.
 */
export async function findPost(
  payload: Payload,
  by: { path: string } | { slug: string } | string,
  site?: string,
): Promise<null | Post> {
  const which = typeof by === 'string' ? { path: by } : by
  const row = await readOne(poolOf(payload), which)
  const [post] = row ? await wholePosts(payload, [row], site) : []
  return post ?? null
}

export interface FoundPost {
  /** Of its article. */
  id: string
  /** A post takes more memory than its row: it is made when it is needed. */
  make: () => Post
}

/** What stands at these paths, by path, as stored: as `findPost()`, with as many queries as for one. */
export async function findPosts(
  payload: Payload,
  paths: string[],
): Promise<Map<string, FoundPost>> {
  const rows = paths.length > 0 ? await readAt(poolOf(payload), paths) : []
  const made = await postsOf(payload, rows)
  return new Map(
    rows.map(({ article_id: id, path }, index) => [
      path ?? '',
      { id: String(id), make: made[index]! },
    ]),
  )
}

export async function findSummary(payload: Payload, slug: string): Promise<null | PostSummary> {
  const row = await readSummary(poolOf(payload), slug)
  return row && toSummary(row)
}

/**
 * Where the post is now that had this address, ready for a link; null where none had it.
 * @param address path below the folder of the blog, perhaps with a query such as `?p=12`.
 */
export async function findMoved(payload: Payload, address: string): Promise<null | string> {
  return findRedirect(payload, address)
}

/** The slug of the post that had this one last; null where none had it, or it is not on the blog now. */
export async function findMovedSlug(payload: Payload, slug: string): Promise<null | string> {
  return readSlugNow(poolOf(payload), slug)
}

/** Every post, whole, the newest first, in the transaction of the request: only some are in memory. */
export async function* eachPost(req: PayloadRequest): AsyncGenerator<Post> {
  const { payload } = req
  const database = await databaseOf(req)
  const site = optionsOf(payload)?.siteUrl ?? ''
  let after: PostCursor | undefined
  do {
    const rows = await readNewestAfter(database, perPage, after)
    for (const make of await postsOf(payload, rows, site, req)) {
      yield make()
    }
    const last = rows.length === perPage ? rows.at(-1) : undefined
    after = last && { id: last.id, key: last.republished_at }
  } while (after)
}

export async function newestPosts(payload: Payload, limit: number): Promise<Post[]> {
  return wholePosts(payload, await readNewest(poolOf(payload), limit))
}

/** What a feed shows at this moment. */
export interface FeedPage extends Pick<FeedMoment, 'changedAt'> {
  posts: FeedPost[]
  /** For how many milliseconds that holds; null where only a change ends it. */
  validFor: null | number
}

export async function feedPosts(
  payload: Payload,
  limit: number,
  filter: PostFilter = {},
): Promise<FeedPage> {
  const database = poolOf(payload)
  const { changedAt, now, validFor } = await readFeedMoment(database)
  const which = sql`${isPastUndo(database.names, now)} ${filtered(database.names, filter)}`
  const rows = await readNewest(database, limit, which)
  const ids = await readFeedIds(
    database,
    rows.map(({ article_id: article }) => article),
  )
  const posts = await wholePosts(payload, rows)
  const identified = posts.map((post) => ({ ...post, guid: ids.get(post.id) }))
  return { changedAt, posts: identified, validFor }
}

/** The pictures of all of them at once. */
async function toItems(payload: Payload, rows: ItemRow[]): Promise<PostItem[]> {
  const pictures = await readPictures(payload, rows.map(leadPictureOf))
  return rows.map((row) => toItem(row, pictures))
}

/** Only an article that is here in full has its picture above it. */
function leadPictureOf({ lead_image, mode }: ItemRow): null | string {
  return mode === 'full' ? lead_image : null
}

async function wholePosts(...given: Parameters<typeof postsOf>): Promise<Post[]> {
  return (await postsOf(...given)).map((make) => make())
}

async function postsOf(
  payload: Payload,
  rows: PostRow[],
  site = optionsOf(payload)?.siteUrl ?? '',
  req?: PayloadRequest,
): Promise<(() => Post)[]> {
  const shown = rows.flatMap(({ pictures }) => pictures ?? [])
  const pictures = await readPictures(payload, shown, req)
  const seo = await readSEO(payload, rows, req)
  return rows.map((row, index) => () => toPost(row, { pictures, seo: seo[index], site }))
}

/** Through Payload, which knows where files are; as the public, and none where the app lets nobody read them. */
export async function readPictures(
  payload: Payload,
  shown: (ID | null)[],
  req?: PayloadRequest,
): Promise<Pictures> {
  const ids = [...new Set(shown.filter((id) => id !== null))]
  if (ids.length === 0) {
    return new Map()
  }
  const { docs } = await payload.find({
    collection: optionsOf(payload)?.slugs.media ?? 'media',
    depth: 0,
    disableErrors: true,
    limit: ids.length,
    overrideAccess: false,
    pagination: false,
    ...(req ? { req } : {}),
    where: { id: { in: ids } },
  })
  return new Map(docs.map((doc) => [String(doc.id), doc as Media]))
}
