// Cursors of lists: where a page ended, as text for an address.
import type { Payload } from 'payload'

import type { PostCursor } from './readPosts.ts'

import { isID } from '../database/ids.ts'

const shape = /^(\S{1,40}) ([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|[1-9]\d{0,9})$/
const rank = /^\d{1,9}(?:\.\d{1,20})?(?:e[-+]\d{1,2})?$/
/** What the database can store: a rank is a float4. */
const ranks = { least: 1e-37, most: 3e38 }

export function toCursor({ id, key }: PostCursor): string {
  return Buffer.from(`${key} ${id}`).toString('base64url')
}

/** Null for anything that `toCursor` does not make; `kind` says what the list is sorted by. */
export function fromCursor(text: string, kind: 'found' | 'newest' = 'newest'): null | PostCursor {
  const [, key = '', id] = shape.exec(Buffer.from(text, 'base64url').toString()) ?? []
  // Node skips what is not base64: one cursor would have any number of spellings.
  return id && toCursor({ id, key }) === text && (kind === 'found' ? isRank(key) : isInstant(key))
    ? { id, key }
    : null
}

/** The same, of a blog with this kind of ids: the database reports an error for another. */
export function readCursor(
  payload: Payload,
  text: string,
  kind?: 'found' | 'newest',
): PostCursor | undefined {
  const cursor = fromCursor(text, kind)
  return cursor && isID(payload, cursor.id) ? cursor : undefined
}

function isRank(text: string): boolean {
  const value = Number(text)
  return rank.test(text) && (value === 0 || (value > ranks.least && value < ranks.most))
}

/** One that the database knows too: `Date` takes 30 February for 2 March, and it has a year 0. */
function isInstant(text: string): boolean {
  const date = new Date(text)
  const isReal = !Number.isNaN(date.getTime()) && date.toISOString() === text
  return isReal && date.getUTCFullYear() > 0 && date.getUTCFullYear() < 10_000
}
