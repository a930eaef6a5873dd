// Reads what the address of a page asks for, as the public reads it.
import type { Payload, PayloadRequest } from 'payload'

import type { PageAddress } from './pageAddress.ts'
import type { FoundPage, FrontPage, ListPage, PageData } from './pages/pageData.ts'
import type { Face } from './pages/pageSite.ts'
import type { PostFilter } from './readPosts.ts'

import { poolOf } from '../database/connection.ts'
import { topicNameIn } from '../domain/topicSlug.ts'
import { requireOptions } from '../options.ts'
import { fromCursor, readCursor, toCursor } from './cursor.ts'
import { listEverything } from './everything/readEverything.ts'
import { readAboutPage, readIntro } from './face/readAboutPage.ts'
import { findPage, readFrontSeries, readPinned } from './face/readTexts.ts'
import { type Facets, readFacets } from './facets.ts'
import { listGroups, readOverview, readSpellings } from './groups.ts'
import { pathOfAbout, pathOfSubscribe } from './pages/addresses.ts'
import { hasAboutPage } from './pages/SiteFrame.tsx'
import { findPost, findPosts, listPages, searchSummaries } from './posts.ts'
import { findAuthor, findOutlet } from './profiles.ts'
import { readNeighbours } from './readNeighbours.ts'
import { findSeries } from './series/readSeries.ts'

/** On a page of a list. */
const perPage = 20
/** Lines of one sentence. */
const entriesOnPage = 200

type AddressOf<Kind extends PageAddress['kind']> = Extract<PageAddress, { kind: Kind }>

export interface ReadOptions {
  /** What the settings of the blog say. @default as if nothing were set */
  face?: Face | Promise<Face>
  /** Whether it is known that no post has this address. @default false */
  isNoPost?: boolean
  /** How many pages of a list to read at once. @default 1 */
  pages?: number
  /** Of a preview of these settings. */
  req?: PayloadRequest
  /** Address of the blog, for the JSON-LD of a post. */
  site?: string | undefined
}

/** Null where no page of the blog has this address. */
export async function readBlogPage(
  payload: Payload,
  address: PageAddress,
  { face, isNoPost, pages = 1, req, site }: ReadOptions = {},
): Promise<null | PageData> {
  const post = 'path' in address && !isNoPost ? await readPost(payload, address.path, site) : null
  if (post) {
    return post
  }
  switch (address.kind) {
    case 'author':
    case 'outlet':
      return readProfile(payload, { ...address, kind: address.kind, pages })
    case 'everything':
      return readEverything(payload, address)
    case 'everything-feed':
    case 'feed':
    case 'linkPicture':
    case 'moved':
    case 'none':
    case 'opml':
      return null
    case 'front':
      return readFront(payload, { ...address, pages }, await face, req)
    case 'index':
      return readIndex(payload, address)
    case 'post':
      return readOwnPage(payload, address.path, await face, req)
    case 'search':
      return { found: await search(payload, address), kind: 'search', q: address.q }
    case 'series':
      return readSeriesPage(payload, { ...address, kind: 'series' }, site)
    case 'topic':
      return readTopic(payload, { ...address, pages })
    case 'year':
      return readYear(payload, { ...address, pages })
  }
}

/** Pages of lists that were read with one before them, by their address. */
export type LaterPages = Map<string, PageData>

/** Pages of a list that are read at once. */
const pagesAtOnce = 8
/** Pages that may wait: so many are a few megabytes. */
const mostLater = 400

/**
 * The same of several addresses, in their order, made when they are needed. The posts among them are read together, and so
 * are pages of one list: most of the time that one takes is for planning its query.
 * @param later what was read before, and has what is read now.
 */
export async function readBlogPages(
  payload: Payload,
  addresses: PageAddress[],
  options: Pick<ReadOptions, 'face'>,
  later: LaterPages,
): Promise<(() => null | PageData)[]> {
  const paths = addresses.flatMap((one) => ('path' in one ? [one.path] : []))
  const posts = await findPosts(payload, paths)
  const ids = [...posts.values()].map(({ id }) => id)
  const neighbours = await readNeighbours(payload, ids)
  return Promise.all(
    addresses.map(async (address) => {
      const post = 'path' in address ? posts.get(address.path) : undefined
      if (post) {
        const beside = neighbours.get(post.id)!
        return () => ({ kind: 'post', neighbours: beside, post: post.make() })
      }
      const page = await readWithLater(payload, address, options, later)
      return () => page
    }),
  )
}

async function readWithLater(
  payload: Payload,
  address: PageAddress,
  options: Pick<ReadOptions, 'face'>,
  later: LaterPages,
): Promise<null | PageData> {
  const key = JSON.stringify(address)
  const known = later.get(key)
  if (known) {
    later.delete(key)
    return known
  }
  // The first page of a list has more than its posts.
  const isLater = 'after' in address && address.after !== ''
  const pages = isLater && later.size < mostLater ? pagesAtOnce : 1
  const page = await readBlogPage(payload, address, { ...options, isNoPost: true, pages })
  if (page && 'list' in page) {
    for (const list of page.list.later ?? []) {
      const own = page.kind === 'topic' ? withTopic(list, page.topic.slug) : { list }
      later.set(JSON.stringify({ ...address, after: list.after }), { ...page, ...own } as PageData)
    }
  }
  return page
}

/** In a list. */
interface Place {
  after: string
  pages: number
}

interface ProfileAddress extends Place {
  kind: 'author' | 'outlet'
  slug: string
}

async function readProfile(
  payload: Payload,
  { slug, kind, ...at }: ProfileAddress,
): Promise<null | PageData> {
  if (kind === 'author') {
    const author = await findAuthor(payload, slug)
    const list = author && (await listIfAny(payload, at, { author: slug }))
    const facets = list && (await facetsOf(payload, at, { author: slug }))
    return list && { author, facets, kind, list }
  }
  const outlet = await findOutlet(payload, slug)
  const list = outlet && (await listIfAny(payload, at, { outlet: slug }))
  const facets = list && (await facetsOf(payload, at, { outlet: slug }))
  return list && { facets, kind, list, outlet }
}

/** With the first page of a list alone. */
async function facetsOf(
  payload: Payload,
  { after }: Place,
  filter: PostFilter,
): Promise<Facets | null> {
  return after === '' ? readFacets(payload, filter) : null
}

/** The front page of a blog without posts is a page; one after its last post is none. */
async function readFront(
  payload: Payload,
  at: Place,
  face?: Face,
  req?: PayloadRequest,
): Promise<FrontPage | null> {
  const isFirst = at.after === ''
  const [list, overview, chosen] = await Promise.all([
    readList(payload, at, {}, needsItems(face)),
    isFirst ? readOverview(payload) : { topics: [], years: [] },
    isFirst && face ? readChosen(payload, face, req) : {},
  ])
  const shown = { ...overview, hasEverything: isFirst && requireOptions(payload).everything }
  const isThere = list.posts.length > 0 || isFirst
  return isThere ? { ...chosen, kind: 'front', list, overview: shown } : null
}

/** One after the other: a preview has one connection for them. */
async function readChosen(
  payload: Payload,
  face: Face,
  req?: PayloadRequest,
): Promise<Pick<FrontPage, 'intro' | 'pinned' | 'series'>> {
  return {
    intro: hasAboutPage(face) ? await readIntro(payload, face, req) : null,
    pinned: await readPinned(payload, req),
    series: await readFrontSeries(payload, req),
  }
}

function needsItems(face: Face | undefined): boolean {
  return face?.show === 'notes' || face?.show === 'pictures'
}

/** A post that has such an address goes first. */
async function readOwnPage(
  payload: Payload,
  path: string,
  face: Face | undefined,
  req?: PayloadRequest,
): Promise<null | PageData> {
  if (!face || path.lastIndexOf('/') > 0) {
    return null
  }
  if (path === pathOfAbout) {
    return hasAboutPage(face) ? { about: await readAboutPage(payload, req), kind: 'about' } : null
  }
  if (path === pathOfSubscribe) {
    return face.hasLetter ? { kind: 'subscribe' } : null
  }
  const page = await findPage(payload, path.slice(1))
  return page && { kind: 'page', page }
}

async function readPost(
  payload: Payload,
  path: string,
  site: string | undefined,
): Promise<null | PageData> {
  const post = await findPost(payload, path, site)
  const neighbours = post && (await readNeighbours(payload, [post.id])).get(post.id)
  return post && neighbours ? { kind: 'post', neighbours, post } : null
}

/** With the option `permalink` a post may stand there: it goes before the series. */
async function readSeriesPage(
  payload: Payload,
  { slug, kind }: { kind: 'series'; slug: string },
  site: string | undefined,
): Promise<null | PageData> {
  const isFree = requireOptions(payload).permalink !== undefined
  const post = isFree ? await readPost(payload, `/${kind}/${slug}`, site) : null
  const series = post ? null : await findSeries(payload, slug)
  return post ?? (series && { kind, series })
}

async function readTopic(
  payload: Payload,
  { slug, ...at }: { slug: string } & Place,
): Promise<null | PageData> {
  const topics = await readSpellings(poolOf(payload), slug)
  const list = topics.length > 0 ? await listIfAny(payload, at, { topics }) : null
  const facets = list && (await facetsOf(payload, at, { topics }))
  return list && { ...withTopic(list, slug), facets }
}

function withTopic(list: ListPage, slug: string) {
  const topic = { name: topicNameIn(list.posts, slug), slug }
  return { kind: 'topic' as const, list, topic }
}

/** All of a kind; of one author alone, the page of that author has all. */
async function readIndex(payload: Payload, { of }: AddressOf<'index'>): Promise<null | PageData> {
  const groups = await listGroups(payload, of)
  return groups.length > (of === 'authors' ? 1 : 0) ? { groups, kind: 'index', of } : null
}

async function readEverything(
  payload: Payload,
  { after }: AddressOf<'everything'>,
): Promise<null | PageData> {
  if (!requireOptions(payload).everything) {
    return null
  }
  const cursor = fromCursor(after) ?? undefined
  const { entries, next, total } = await listEverything(payload, { cursor, limit: entriesOnPage })
  const everything = { after, entries, next: next && toCursor(next), total }
  return entries.length > 0 || after === '' ? { everything, kind: 'everything' } : null
}

async function readYear(
  payload: Payload,
  { year, ...at }: AddressOf<'year'> & Place,
): Promise<null | PageData> {
  const list = await listIfAny(payload, at, { year })
  const facets = list && (await facetsOf(payload, at, { year }))
  const years = facets ? await listGroups(payload, 'years') : []
  return list && { facets, kind: 'year', list, year, years }
}

async function listIfAny(
  payload: Payload,
  at: Place,
  filter: PostFilter,
): Promise<ListPage | null> {
  const list = await readList(payload, at, filter)
  return list.posts.length > 0 ? list : null
}

async function readList(
  payload: Payload,
  { after, pages }: Place,
  filter: PostFilter,
  hasItems = false,
): Promise<ListPage> {
  const query = { ...filter, cursor: readCursor(payload, after), limit: perPage }
  let begin = after
  const lists = (await listPages(payload, query, pages, hasItems)).map(({ next, posts }) => {
    const list = { after: begin, next: next && toCursor(next), posts }
    begin = list.next ?? ''
    return list
  })
  return { ...lists[0]!, later: lists.slice(1) }
}

/** Finds nothing where the database cannot answer such a query. */
async function search(
  payload: Payload,
  { after, q }: { after: string; q: string },
): Promise<FoundPage> {
  const cursor = readCursor(payload, after, 'found')
  try {
    const { next, posts } = await searchSummaries(payload, { cursor, limit: perPage, q })
    return { next: next && toCursor(next), posts }
  } catch (error) {
    if ((error as Error).name === 'InvalidQuery') {
      return { next: null, posts: [] }
    }
    throw error
  }
}
