// Responses with the feed of an author, an outlet, a series or a topic, or of the notes alone.
import type { Payload } from 'payload'

import type { FeedAddress } from '../pageAddress.ts'
import type { PageSite } from '../pages/pageSite.ts'
import type { PostFilter } from '../readPosts.ts'

import { poolOf } from '../../database/connection.ts'
import { feedPaths } from '../../domain/paths.ts'
import { topicNameIn } from '../../domain/topicSlug.ts'
import { requireOptions } from '../../options.ts'
import { readSpellings } from '../groups.ts'
import { pathOfAuthor, pathOfOutlet, pathOfSeries, pathOfTopic } from '../pages/addresses.ts'
import { titleOn } from '../pages/heads.ts'
import { stringsIn } from '../pages/strings.ts'
import { type FeedPage, feedPosts, listSummaries } from '../posts.ts'
import { findAuthor, findOutlet } from '../profiles.ts'
import { findSeries } from '../series/readSeries.ts'
import { respondWithFeed } from './feedResponse.ts'

/** Null where there is no such list, or nothing in it, as with its page. */
export async function listFeedResponse(
  payload: Payload,
  request: { headers: Headers },
  { format, of }: FeedAddress,
  site: PageSite,
): Promise<null | Response> {
  const { feeds, site: own } = requireOptions(payload)
  const list = feeds === false ? null : await findList(payload, of, site)
  const found = feeds && list && (await feedPosts(payload, feeds.limit, list.filter))
  if (!found) {
    return null
  }
  // The page may have a post already that is too new for a feed.
  const listed = found.posts[0] ? found : await listSummaries(payload, { ...list.filter, limit: 1 })
  if (!listed.posts[0] && of.kind !== 'notes') {
    return null
  }
  const title = titleOn(site, list.nameOf(listed))
  const posts = of.kind === 'notes' ? found.posts.map(noteOf) : found.posts
  const addresses = { home: list.home, hub: own.hub, self: list.path + feedPaths[format] }
  return respondWithFeed(request, format, { ...site, title }, { ...found, addresses, posts })
}

interface FoundList {
  filter: PostFilter
  /** The page with the same posts. */
  home: string
  nameOf: (page: { posts: { topics: string[] }[] }) => string
  path: string
}

async function findList(
  payload: Payload,
  of: FeedAddress['of'],
  { language }: PageSite,
): Promise<FoundList | null> {
  if (of.kind === 'notes') {
    const name = stringsIn(language).introductoryNotes
    return { filter: { hasNote: true }, home: '/', nameOf: () => name, path: '/notes' }
  }
  const { slug } = of
  if (of.kind === 'topic') {
    const topics = await readSpellings(poolOf(payload), slug)
    const nameOf: FoundList['nameOf'] = ({ posts }) => topicNameIn(posts, slug)
    return topics.length > 0 ? listAt(pathOfTopic(of), { topics }, nameOf) : null
  }
  if (of.kind === 'series') {
    const series = await findSeries(payload, slug)
    return series && listAt(pathOfSeries(of), { series: slug }, () => series.title)
  }
  const isAuthor = of.kind === 'author'
  const found = await (isAuthor ? findAuthor : findOutlet)(payload, slug)
  const path = (isAuthor ? pathOfAuthor : pathOfOutlet)(of)
  return found && listAt(path, isAuthor ? { author: slug } : { outlet: slug }, () => found.name)
}

function listAt(path: string, filter: PostFilter, nameOf: FoundList['nameOf']): FoundList {
  return { filter, home: path, nameOf, path }
}

/** The author's words, and the way to the article. */
function noteOf(post: FeedPage['posts'][number]): FeedPage['posts'][number] {
  return { ...post, excerpt: null, mode: 'link' }
}
