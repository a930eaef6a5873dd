// An answer of the blog API: the same for everybody, with a strong ETag, kept by caches only to be asked after.
import { createHash } from 'node:crypto'

import { publicHeaders, uncachedHeaders } from '../visibility/publicHeaders.mjs'

const revalidated = { ...publicHeaders, 'cache-control': 'public, no-cache' }

/** 304 where the asker has it already. */
export function answer(
  req: { headers: Headers },
  body: string,
  contentType: string,
  more: Record<string, string> = {},
): Response {
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`
  const headers = { ...revalidated, ...more, etag }
  if (isKnownBy(req.headers.get('if-none-match'), etag)) {
    return new Response(null, { headers, status: 304 })
  }
  return new Response(body, { headers: { ...headers, 'content-type': contentType } })
}

/** Of what stands at another address now. A redirect cannot be revalidated (RFC 9110, 13.2.1). */
export function answerMoved(location: string): Response {
  return new Response(null, { headers: { ...uncachedHeaders, location }, status: 308 })
}

/** RFC 9110, 13.1.2: a list of tags, compared without their `W/`, or `*`. */
export function isKnownBy(asked: null | string, etag: string): boolean {
  const tags = (asked ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''))
  return tags.includes(etag) || tags.includes('*')
}
