// The feed of everything: of each entry its title, where and when it appeared, and its address.
import type { Payload } from 'payload'

import { sql } from '@payloadcms/db-postgres'

import type { FeedFormat } from '../feeds/feedResponse.ts'
import type { FeedPost } from '../feeds/site.ts'
import type { PageSite } from '../pages/pageSite.ts'
import type { EntryRow } from './readEverything.ts'

import { poolOf } from '../../database/connection.ts'
import { feedPaths } from '../../domain/paths.ts'
import { requireOptions } from '../../options.ts'
import { isPastUndo, readFeedMoment } from '../feeds/feedMoment.ts'
import { respondWithFeed } from '../feeds/feedResponse.ts'
import { pathOfEverything } from '../pages/addresses.ts'
import { titleOn } from '../pages/heads.ts'
import { stringsIn } from '../pages/strings.ts'
import { readFeedIds } from '../readPosts.ts'
import { noOriginal } from '../toSummary.ts'
import { readEntries, toEntry } from './readEverything.ts'

/** Null without feeds, or without the page. */
export async function everythingFeed(
  payload: Payload,
  request: { headers: Headers },
  format: FeedFormat,
  site: PageSite,
): Promise<null | Response> {
  const { everything, feeds, site: own } = requireOptions(payload)
  if (!everything || feeds === false) {
    return null
  }
  const database = poolOf(payload)
  const { changedAt, now, validFor } = await readFeedMoment(database)
  const which = isPastUndo(database.names, now)
  const rows = await readEntries(database, { limit: feeds.limit, which: sql`${which}` })
  const articles = rows.flatMap(({ article_id: id }) => (id === null ? [] : [id]))
  const readerIds = await readFeedIds(database, articles)
  const posts = rows.map((row) => toFeedPost(row, readerIds.get(String(row.article_id)), site))
  const home = pathOfEverything
  const addresses = { home, hub: own.hub, self: home + feedPaths[format] }
  const title = titleOn(site, stringsIn(site.language).everything)
  return respondWithFeed(
    request,
    format,
    { ...site, title },
    { addresses, changedAt, posts, validFor },
  )
}

/** What is not on the blog is known by its address at the outlet. */
function toFeedPost(row: EntryRow, guid: string | undefined, { language }: PageSite): FeedPost {
  const { outlet, path, precision, publishedOn, title, url, ...entry } = toEntry(row)
  const address = path ?? url ?? ''
  return {
    ...nothing,
    id: row.article_id === null ? address : String(row.article_id),
    slug: '',
    guid: row.article_id === null ? address : guid,
    language: entry.language ?? language,
    original: { ...nothing.original, precision, publishedOn, url },
    outlet: outlet === null ? null : { name: outlet, slug: '', kind: null, url: null },
    path: address,
    postedAt: row.at,
    title,
    updatedAt: row.at,
  }
}

/** All that a feed could say else. */
const nothing = {
  acknowledgements: [],
  authors: [],
  body: null,
  bylineText: [],
  canonicalUrl: null,
  creditLine: '',
  dateline: null,
  description: '',
  document: null,
  excerpt: null,
  head: { canonical: null, noindex: false },
  jsonLd: {},
  kind: 'other',
  leadImage: null,
  mode: 'link',
  note: '',
  noteDocument: null,
  original: noOriginal,
  related: [],
  republishedOn: null,
  series: null,
  standfirst: [],
  topics: [],
} as const satisfies Partial<FeedPost> as unknown as Omit<FeedPost, 'id'>
