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
  const isInstant = postedAt !== undefined && !Number.isNaN(Date.parse(postedAt))
  return isInstant && id ? { id, postedAt } : null
}
