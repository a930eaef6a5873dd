// What the address of a page asks for.
import type { FeedFormat } from './feeds/feedResponse.ts'

import { oldQueryOf } from '../domain/oldPaths.ts'
import { pathOfAddress } from '../domain/paths.ts'
import { topicSlug } from '../domain/topicSlug.ts'
import { fromCursor, toCursor } from './cursor.ts'
import { pathOfEverything, pathOfTopic, pathsOfIndexes } from './pages/addresses.ts'

export type PageAddress =
  | { after: string; kind: 'author' | 'outlet' | 'series' | 'topic'; slug: string }
  /** A post may stand there, too. */
  | { after: string; kind: 'everything'; path: string }
  | { after: string; kind: 'front' }
  | { after: string; kind: 'search'; q: string }
  | { after: string; kind: 'year'; path: string; year: number }
  | { format: FeedFormat; kind: 'everything-feed' }
  /** A post may stand at `/2022`, too: it goes before the archive. */
  | { hash: string; kind: 'linkPicture' }
  | { kind: 'index'; of: keyof typeof pathsOfIndexes; path: string }
  | { kind: 'moved'; to: string }
  | { kind: 'none' }
  | { kind: 'opml' }
  | { kind: 'post'; path: string }
  | FeedAddress

/** The feed of a list, or of the notes alone. */
export interface FeedAddress {
  format: FeedFormat
  kind: 'feed'
  of: { kind: 'author' | 'outlet' | 'series' | 'topic'; slug: string } | { kind: 'notes' }
}

/** What is a file, and no page. */
export type FileAddress = Extract<PageAddress, { kind: 'everything-feed' | 'feed' | 'opml' }>

export function isFile(address: PageAddress): address is FileAddress {
  return ['everything-feed', 'feed', 'opml'].includes(address.kind)
}

const longestQuery = 200
const longestTopic = 200
const noParams = new URLSearchParams()
const formats: Partial<Record<string, FeedFormat>> = {
  'atom.xml': 'atom',
  'feed.json': 'json',
  'feed.xml': 'rss',
}
export const opmlPath = '/opml.xml'
const indexes = Object.entries(pathsOfIndexes) as [keyof typeof pathsOfIndexes, string][]
const profiles = { authors: 'author', outlets: 'outlet', series: 'series' } as const

/**
 * Parameters that a page does not know are ignored, and so is a cursor that is none.
 * @param isFree with the option `permalink`: a post can stand anywhere.
 */
export function readPageAddress(
  { pathname, searchParams }: Pick<URL, 'pathname' | 'searchParams'>,
  isFree = false,
): PageAddress {
  const parts = pathname.split('/').slice(1)
  if (pathname === '/') {
    return readFront(searchParams)
  }
  const [folder = '', name = ''] = parts
  const format = formats[parts.at(-1) ?? '']
  if (format && parts.length === 2 && folder === 'notes') {
    return { format, kind: 'feed', of: { kind: 'notes' } }
  }
  if (format && parts.length === 2 && `/${folder}` === pathOfEverything) {
    return { format, kind: 'everything-feed' }
  }
  if (pathname === opmlPath) {
    return { kind: 'opml' }
  }
  if (format && parts.length === 3) {
    const list = readPageAddress({ pathname: `/${folder}/${name}`, searchParams: noParams }, isFree)
    if ('slug' in list) {
      return { format, kind: 'feed', of: { slug: list.slug, kind: list.kind } }
    }
  }
  const [, hash] = /^\/og\/([\da-f]{32})\.png$/.exec(pathname) ?? []
  if (hash) {
    return { hash, kind: 'linkPicture' }
  }
  if (parts.length === 2 && folder === 'topics') {
    return readTopic(name, searchParams)
  }
  if (parts.length === 2 && Object.hasOwn(profiles, folder)) {
    const slug = pathOfAddress([name])?.slice(1)
    const kind = profiles[folder as keyof typeof profiles]
    return slug ? { slug, after: readAfter(searchParams, 'newest'), kind } : { kind: 'none' }
  }
  const path = pathOfAddress(parts, isFree)
  if (path && /^\/[12]\d{3}$/.test(path)) {
    return {
      after: readAfter(searchParams, 'newest'),
      kind: 'year',
      path,
      year: Number(path.slice(1)),
    }
  }
  if (path === pathOfEverything) {
    return { after: readAfter(searchParams, 'newest'), kind: 'everything', path }
  }
  const [of] = indexes.find(([, place]) => place === path) ?? []
  if (path && of) {
    return { kind: 'index', of, path }
  }
  return path ? { kind: 'post', path } : { kind: 'none' }
}

/** With the number of a post in another program it is the old address of that post, and no page. */
function readFront(searchParams: URLSearchParams): PageAddress {
  const text = (searchParams.get('q') ?? '').replaceAll(/\p{Cc}+/gu, ' ').trim()
  const q = text.slice(0, longestQuery)
  if (q) {
    return { after: readAfter(searchParams, 'found'), kind: 'search', q }
  }
  return oldQueryOf(searchParams) === ''
    ? { after: readAfter(searchParams, 'newest'), kind: 'front' }
    : { kind: 'none' }
}

/** A topic as it is written leads to its slug: each topic has one address. */
function readTopic(name: string, searchParams: URLSearchParams): PageAddress {
  const topic = decode(name)
  const slug = topic && topic.length <= longestTopic && !/\p{Cc}/u.test(topic) && topicSlug(topic)
  if (!slug) {
    return { kind: 'none' }
  }
  return slug === topic
    ? { slug, after: readAfter(searchParams, 'newest'), kind: 'topic' }
    : { kind: 'moved', to: pathOfTopic({ slug }) }
}

function decode(part: string): null | string {
  try {
    return decodeURIComponent(part)
  } catch {
    return null
  }
}

function readAfter(searchParams: URLSearchParams, kind: 'found' | 'newest'): string {
  const cursor = fromCursor(searchParams.get('after') ?? '', kind)
  return cursor ? toCursor(cursor) : ''
}
