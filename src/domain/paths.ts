// Paths of posts as they are stored, and as they stand in an address.

import type { Permalink } from '../options/types.ts'

import { dayOf } from './days.ts'

const longest = 300
const longestPath = 500

interface Placed {
  precision: 'day' | 'unknown'
  republishedAt: string
  slug: string
}

/** The path of a post: by the option `permalink`, else `/2022/12/13/slug`, or `/slug` where the day is not known. */
export function pathOf({ slug, precision, republishedAt }: Placed, permalink?: Permalink): string {
  const day = precision === 'day' ? dayOf(republishedAt) : null
  if (permalink) {
    return permalink({ slug, day })
  }
  return day ? `/${day.replaceAll('-', '/')}/${slug}` : `/${slug}`
}

/** The same, or null where the option fails or gives what cannot be used. Without the option a path is always usable. */
export function usablePathOf(placed: Placed, permalink?: Permalink): null | string {
  try {
    const path = pathOf(placed, permalink)
    return permalink && faultOfPath(path) !== null ? null : path
  } catch {
    return null
  }
}

/** Below the folder of the blog. */
export const feedPaths = {
  atom: '/atom.xml',
  json: '/feed.json',
  llms: '/llms.txt',
  rss: '/feed.xml',
  sitemap: '/sitemap.xml',
} as const

const listFeed =
  /^\/(?:everything|notes|(?:authors|outlets|series|topics)\/[^/]+)\/(?:atom\.xml|feed\.json|feed\.xml)$/

/** Whether there can be a feed, by its path below the folder of the blog: of everything, of a list, or of the notes. */
export function isFeedPath(path: string): boolean {
  return Object.values<string>(feedPaths).includes(path) || listFeed.test(path)
}

/** Pages of the blog that a post of before they were there may have the address of: it goes before them. */
export const ownPages = ['/about', '/series', '/subscribe']

/** Folders of the blog that are no posts, and its files. */
export const ownFolders = [
  '/archive',
  '/authors',
  '/everything',
  '/notes',
  '/og',
  '/opml.xml',
  '/outlets',
  '/topics',
  ...Object.values(feedPaths),
]

/** Why a path of the option `permalink` cannot be used; null if it can. @param reserved folders of the app. */
export function faultOfPath(path: unknown, reserved: string[] = []): null | string {
  if (typeof path !== 'string' || !/^\/[^/]/.test(path)) {
    return 'must be a text that begins with one slash'
  }
  if (path.length > longestPath) {
    return `must be at most ${longestPath} letters long`
  }
  if (/[?#\\\s\p{Cc}]|\/\/|\/$|\/\.{1,2}(?:\/|$)/u.test(path)) {
    return 'must not contain spaces, "?", "#", "\\", "//" or "..", and not end with a slash'
  }
  const folder = [...ownFolders, ...reserved].find(
    (one) => path === one || path.startsWith(`${one}/`),
  )
  return folder === undefined ? null : `must not lie in ${folder}, which has other pages`
}

/** Why a page of one's own cannot have the path; null if it can. @param reserved folders of the app. */
export function faultOfPage(path: string, reserved: string[] = []): null | string {
  return ownPages.includes(path) || /^\/\d{4}$/.test(path)
    ? 'is that of another page'
    : faultOfPath(path, ['/404', '/500', '/fonts', '/metrics', ...reserved])
}

/**
 * The stored path that an address asks for, from its encoded parts; null where no post can stand.
 * @param isFree with the option `permalink`: a post can stand anywhere.
 */
export function pathOfAddress(parts: string[], isFree = false): null | string {
  const decoded = parts.map(decode)
  const slug = decoded.at(-1)
  if (!slug || decoded.some((part) => part === null || hasNoPlace(part))) {
    return null
  }
  const day = decoded.slice(0, -1).join('/')
  return isFree || day === '' || /^\d{4}\/\d{2}\/\d{2}$/.test(day) ? `/${decoded.join('/')}` : null
}

/** A stored path as it may stand in a link. */
export function addressOfPath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/')
}

/** Control characters: the database refuses some of them with an error. */
function hasNoPlace(part: string): boolean {
  return part.length > longest || part.includes('/') || /\p{Cc}/u.test(part)
}

function decode(part: string): null | string {
  try {
    return decodeURIComponent(part)
  } catch {
    return null
  }
}
