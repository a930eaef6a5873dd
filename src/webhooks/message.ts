// What is sent of an event: what happened to which article, and none of its text. Receivers fetch the post.
import type { ID } from '../types.ts'

export interface EventText {
  article: ID | null
  /** In ISO 8601. */
  at: string
  id: string
  kind: string
  path: null | string
  /** As `since` of `GET /api/blog/events` means it; null of what is not for everybody. */
  position: null | number
  slug: null | string
}

/** `type`, `timestamp` and `data` are the names of the Standard Webhooks specification. */
export function bodyOf({ slug, article, at, kind, path, position }: EventText): string {
  return JSON.stringify({
    type: kind,
    data: { id: article, slug, path, ...(position === null ? {} : { position }) },
    timestamp: at,
  })
}
