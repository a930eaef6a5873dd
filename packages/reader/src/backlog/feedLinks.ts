// What an answer to the address of a feed refers to: earlier posts, pages of posts, or the feeds of a page.
import type { ExportEntry, OpenedExport } from '../exports/export.ts'
import type { Source } from '../sources/types.ts'
import type { CollectedLinks } from './collected.ts'

import { isRecord } from '../document/readDocument.ts'
import { openPage } from '../dom/openPage.ts'
import { openFeed } from '../exports/feeds/openFeed.ts'
import { openJSONFeed } from '../exports/feeds/openJSONFeed.ts'
import { chunksOf, readRecords } from '../exports/xml/readRecords.ts'
import { parseJSONIfValid } from '../parseJSON.ts'
import { decodeText } from '../sources/decodeText.ts'
import { kindOf } from '../sources/kindOf.ts'
import { addressIn } from '../values/values.ts'

export interface FeedLinks extends CollectedLinks {
  /** Of a page: the feeds that it names. */
  feeds: string[]
  isFeed: boolean
}

export async function findLinks(source: Source): Promise<FeedLinks> {
  const kind = await kindOf(source)
  const none: FeedLinks = { feeds: [], isFeed: false, items: [], next: null, pages: [] }
  if (kind !== 'feed' && kind !== 'json-feed' && kind !== 'html') {
    return none
  }
  const { text } = await decodeText(source)
  const { url = '' } = source
  if (kind === 'html') {
    return { ...none, feeds: feedsIn(text, url) }
  }
  const isJSON = kind === 'json-feed'
  const file = { name: url, chunks: () => chunksOf(text) }
  const opened = await (isJSON ? openJSONFeed([file]) : openFeed([file]))
  const next = isJSON ? nextInJSON(text, url) : await nextInXML(text, url)
  return { ...none, isFeed: true, next, ...(await linksOf(opened)) }
}

async function linksOf({ entries }: OpenedExport): Promise<Pick<FeedLinks, 'items' | 'pages'>> {
  const items: string[] = []
  const pages: string[] = []
  for await (const entry of entries()) {
    items.push(idOf(entry))
    pages.push(...(entry.page && !entry.problem ? [entry.page.address] : []))
  }
  return { items, pages }
}

export function idOf({ guid, page, title }: ExportEntry): string {
  return (guid || page?.address || title).slice(0, 500)
}

/** RFC 5005 has `next` for parts of one feed, and `prev-archive` for its archive. */
async function nextInXML(text: string, url: string): Promise<null | string> {
  let isOfWordPress = false
  const named = new Map<string, string>()
  for await (const { record } of readRecords(chunksOf(text))) {
    const { name, attributes } = record
    if (name === 'item' || name === 'entry') {
      continue
    }
    const { href = '', rel = '' } = attributes
    if ((name === 'link' || name === 'atom:link') && href && !named.has(rel)) {
      named.set(rel, href)
    }
    isOfWordPress ||=
      name === 'generator' && /wordpress\.org/i.test(record.text + (attributes.uri ?? ''))
  }
  const given = addressIn(named.get('next') ?? named.get('prev-archive'), url)
  return given ?? (isOfWordPress ? pageAfter(url) : null)
}

function nextInJSON(text: string, url: string): null | string {
  const feed = parseJSONIfValid(text.replace(/^\uFEFF/, ''))
  return (isRecord(feed) && addressIn(feed.next_url, url)) || null
}

/** WordPress says nothing of it, and has it. */
function pageAfter(url: string): string {
  const next = new URL(url)
  const page = Number(next.searchParams.get('paged') ?? 1)
  next.searchParams.set('paged', String((Number.isInteger(page) && page > 0 ? page : 1) + 1))
  return next.href
}

const feedTypes = /^application\/(?:rss\+xml|atom\+xml|feed\+json|json)\b/i

/** Feeds of comments come last. */
function feedsIn(html: string, url: string): string[] {
  const links = [...openPage(html).querySelectorAll('link[href]')].filter(
    (link) =>
      /(?:^|\s)alternate(?:\s|$)/i.test(link.getAttribute('rel') ?? '') &&
      feedTypes.test(link.getAttribute('type') ?? ''),
  )
  const isOfComments = (link: Element) =>
    /comment|kommentar/i.test(`${link.getAttribute('title')} ${link.getAttribute('href')}`)
  const isAPI = (link: Element) => /\/wp-json\//.test(link.getAttribute('href') ?? '')
  const sorted = [...links.filter((link) => !isOfComments(link)), ...links.filter(isOfComments)]
  return sorted
    .filter((link) => !isAPI(link))
    .flatMap((link) => addressIn(link.getAttribute('href'), url) ?? [])
}
