// What the address of a page asks for.
import { pathOfAddress } from '../domain/paths.ts'
import { fromCursor, toCursor } from './cursor.ts'

export type PageAddress =
  | { after: string; kind: 'author' | 'outlet'; slug: string }
  | { after: string; kind: 'front' }
  | { after: string; kind: 'search'; q: string }
  | { kind: 'none' }
  | { kind: 'post'; path: string }

const longestQuery = 200
const profiles = { authors: 'author', outlets: 'outlet' } as const

/** Parameters that a page does not know are ignored, and so is a cursor that is none. */
export function readPageAddress({
  pathname,
  searchParams,
}: Pick<URL, 'pathname' | 'searchParams'>): PageAddress {
  const parts = pathname.split('/').slice(1)
  if (pathname === '/') {
    return readFront(searchParams)
  }
  const [folder = '', name = ''] = parts
  if (parts.length === 2 && Object.hasOwn(profiles, folder)) {
    const slug = pathOfAddress([name])?.slice(1)
    const kind = profiles[folder as keyof typeof profiles]
    return slug ? { slug, after: readAfter(searchParams, 'newest'), kind } : { kind: 'none' }
  }
  const path = pathOfAddress(parts)
  return path ? { kind: 'post', path } : { kind: 'none' }
}

function readFront(searchParams: URLSearchParams): PageAddress {
  const text = (searchParams.get('q') ?? '').replaceAll(/\p{Cc}+/gu, ' ').trim()
  const q = text.slice(0, longestQuery)
  return q
    ? { after: readAfter(searchParams, 'found'), kind: 'search', q }
    : { after: readAfter(searchParams, 'newest'), kind: 'front' }
}

function readAfter(searchParams: URLSearchParams, kind: 'found' | 'newest'): string {
  const cursor = fromCursor(searchParams.get('after') ?? '', kind)
  return cursor ? toCursor(cursor) : ''
}
