// Responses with a feed or the sitemap.
import type { Payload } from 'payload'

import { sql } from '@payloadcms/db-postgres'
import { createHash } from 'node:crypto'

import type { FeedAddresses, FeedSite } from './site.ts'

import { poolOf } from '../../database/connection.ts'
import { addressOfPath, feedPaths } from '../../domain/paths.ts'
import { requireOptions } from '../../options.ts'
import { validForHeader } from '../../visibility/publicHeaders.ts'
import { readNames } from '../face/readFace.ts'
import { readOwnAddresses } from '../face/readTexts.ts'
import { pathIn, summaryIn } from '../folder.ts'
import { readIndexes } from '../groups.ts'
import { pathOfEverything, pathsOfIndexes } from '../pages/addresses.ts'
import { type FeedPage, feedPosts } from '../posts.ts'
import { readSitemap } from '../readPosts.ts'
import { revalidatedResponse } from '../response.ts'
import { groupKinds } from '../routes.ts'
import { webAddressOf } from '../storedValues.ts'
import { headOf, translationsOf } from '../toPost.ts'
import { alternatesOf } from '../translations.ts'
import { toAtom } from './toAtom.ts'
import { toJsonFeed } from './toJsonFeed.ts'
import { toRss } from './toRss.ts'
import { isInSitemap, toSitemap } from './toSitemap.ts'

const formats = {
  atom: { type: 'application/atom+xml; charset=utf-8', make: toAtom },
  json: {
    type: 'application/feed+json; charset=utf-8',
    make: (...given: Parameters<typeof toJsonFeed>) => JSON.stringify(toJsonFeed(...given)),
  },
  rss: { type: 'application/rss+xml; charset=utf-8', make: toRss },
}

export type FeedFormat = keyof typeof formats

/** Beside the front page: the format allows 50,000 addresses. */
const inSitemap = 49_999

/**
 * The newest posts, whole as far as their modes go, without those of the last 30 seconds. For a route such as
 * `/feed.xml`; 404 with the option `feeds: false`. A cache may use the response for as long as its header says, and until the next change.
 */
export async function feedResponse(
  payload: Payload,
  request: { headers: Headers },
  format: FeedFormat,
  site: FeedSite,
): Promise<Response> {
  const { feeds, site: own } = requireOptions(payload)
  if (feeds === false) {
    return new Response('Not found', { headers: { 'cache-control': 'no-store' }, status: 404 })
  }
  const [found, id, names] = await Promise.all([
    feedPosts(payload, feeds.limit),
    readFeedId(payload),
    readNames(payload, { name: site.title, description: site.description }),
  ])
  const addresses = { id, home: '/', hub: own.hub, self: feedPaths[format] }
  const named = { ...site, description: names.description, title: names.name }
  return respondWithFeed(request, format, named, { ...found, addresses })
}

interface FoundFeed extends FeedPage {
  /** Below the folder of the blog. */
  addresses: { home: string; self: string } & FeedAddresses
}

/** The feed of what was found. */
export function respondWithFeed(
  request: { headers: Headers },
  format: FeedFormat,
  site: FeedSite,
  { addresses, changedAt, posts, validFor }: FoundFeed,
): Response {
  const { type, make } = formats[format]
  const { folder = '' } = site
  const shown = posts.map((post) => summaryIn(folder, post))
  const placed = {
    ...addresses,
    home: pathIn(folder, addresses.home),
    self: pathIn(folder, addresses.self),
  }
  const { hub, self } = placed
  const last = Math.max(changedAt ?? 0, ...posts.map(({ updatedAt }) => Date.parse(updatedAt) || 0))
  return revalidatedResponse(request, make(site, shown, placed), type, {
    ...(validFor === null ? {} : { [validForHeader]: `${validFor}` }),
    ...(last > 0 ? { 'last-modified': new Date(last).toUTCString() } : {}),
    ...(hub ? { link: `<${hub}>; rel="hub", <${site.url}${self}>; rel="self"` } : {}),
  })
}

/** Only addresses that count: not those of articles whose original does. For a route `/sitemap.xml`. */
export async function sitemapResponse(
  payload: Payload,
  request: { headers: Headers },
  { folder = '', url }: Pick<FeedSite, 'folder' | 'url'>,
): Promise<Response> {
  const [rows, own] = await Promise.all([
    readSitemap(poolOf(payload), inSitemap),
    readOwnAddresses(payload),
  ])
  const entries = rows
    .map(({ language, outlet_url, path, policy, translations, updated_at, url }) => ({
      ...translationsOf({ translations }),
      head: headOf({ searchPolicy: policy, url }, webAddressOf(outlet_url), addressOfPath(path)),
      language: language || 'en',
      path: addressOfPath(path),
      updatedAt: new Date(updated_at).toISOString(),
    }))
    .filter((entry) => isInSitemap(url + folder, entry))
    .map(({ path, updatedAt, ...entry }) => ({
      alternates: alternatesOf({ ...entry, path }).map(([language, to]): [string, string] => [
        language,
        pathIn(folder, to),
      ]),
      path: pathIn(folder, path),
      updatedAt,
    }))
  const lists = await listPaths(payload)
  const [front = url, ...others] = ['/', ...lists].map((path) => url + pathIn(folder, path))
  return revalidatedResponse(
    request,
    toSitemap(url, [...own.map((entry) => summaryIn(folder, entry)), ...entries], front, others),
    'application/xml; charset=utf-8',
  )
}

/** Of the pages that name posts. */
async function listPaths(payload: Payload): Promise<string[]> {
  const indexes = await readIndexes(poolOf(payload))
  const paths = groupKinds.filter((kind) => indexes[kind]).map((kind) => pathsOfIndexes[kind])
  return requireOptions(payload).everything ? [...paths, pathOfEverything] : paths
}

/**
 * A blog is its database, whatever its address: the record of the first migration is there from the beginning, moves
 * with every backup, and differs between any two. Undefined where the database was made without migrations.
 */
export async function readFeedId(payload: Payload): Promise<string | undefined> {
  const { execute, names } = poolOf(payload)
  const { rows } = await execute<{ made: string }>(
    sql`select concat(id, ' ', name, ' ', to_char(created_at at time zone 'utc', 'YYYY-MM-DD HH24:MI:SS.US')) as made
      from ${names.tableOf('payload-migrations')} order by batch, name, id limit 1`,
  )
  return rows[0] && `urn:uuid:${toUUID(rows[0].made)}`
}

/** RFC 9562, version 8. */
function toUUID(text: string): string {
  const hash = createHash('sha256').update(`offprint feed ${text}`).digest('hex')
  const variant = '89ab'[Number.parseInt(hash.charAt(16), 16) % 4]
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `${variant}${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join('-')
}
