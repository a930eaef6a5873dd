// Where a page of a list ended, as a text that goes into an address.
import type { PostCursor } from './readPosts.ts'

const shape =
  /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z) ([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/

export function toCursor({ id, postedAt }: PostCursor): string {
  return Buffer.from(`${postedAt} ${id}`).toString('base64url')
}

/** Null for anything that `toCursor` does not make. */
export function fromCursor(text: string): null | PostCursor {
  const [, postedAt, id] = shape.exec(Buffer.from(text, 'base64url').toString()) ?? []
  return postedAt && id && isInstant(postedAt) ? { id, postedAt } : null
}

/** One that the database knows too: `Date` takes 30 February for 2 March, and it has a year 0. */
function isInstant(text: string): boolean {
  const date = new Date(text)
  const isReal = !Number.isNaN(date.getTime()) && date.toISOString() === text
  return isReal && date.getUTCFullYear() > 0
}
