// Paths of posts as they are stored, and as they stand in an address.

import { dayOf } from './days.ts'

const longest = 300

/** The path of a post: `/2022/12/13/slug`, or `/slug` where the day is not known. */
export function pathOf(slug: string, republishedAt: string, precision: 'day' | 'unknown'): string {
  const day = precision === 'day' ? dayOf(republishedAt) : null
  return day ? `/${day.replaceAll('-', '/')}/${slug}` : `/${slug}`
}

/** The stored path that an address asks for, from its encoded parts; null where no post can stand. */
export function pathOfAddress(parts: string[]): null | string {
  const decoded = parts.map(decode)
  const slug = decoded.at(-1)
  if (!slug || decoded.some((part) => part === null || hasNoPlace(part))) {
    return null
  }
  const day = decoded.slice(0, -1).join('/')
  return day === '' || /^\d{4}\/\d{2}\/\d{2}$/.test(day) ? `/${decoded.join('/')}` : null
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
