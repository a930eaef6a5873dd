// Responses of the blog API, the feeds, the sitemap and pages: the same for everybody, with a strong ETag, to be revalidated.
import { createHash } from 'node:crypto'

import { isFresh } from '../visibility/conditions.ts'
import { publicHeaders, uncachedHeaders } from '../visibility/publicHeaders.ts'

const revalidated = { ...publicHeaders, 'cache-control': 'public, no-cache' }

/** For programs of any origin. */
export function revalidatedResponse(
  req: { headers: Headers },
  body: string,
  contentType: string,
  more: Record<string, string> = {},
): Response {
  return conditionalResponse(req, body, { ...revalidated, ...more, 'content-type': contentType })
}

/** With a strong ETag; 304 where the client has the same response already. */
export function conditionalResponse(
  req: { headers: Headers },
  body: string,
  { 'content-type': contentType = '', ...given }: Record<string, string>,
): Response {
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`
  const headers = { ...given, etag }
  const lastModified = given['last-modified']
  if (isFresh((name) => req.headers.get(name), { etag, lastModified })) {
    return new Response(null, { headers, status: 304 })
  }
  return new Response(body, { headers: { ...headers, 'content-type': contentType } })
}

/** To the address that a post has now. A redirect cannot be revalidated (RFC 9110, 13.2.1). */
export function movedResponse(location: string): Response {
  return new Response(null, { headers: { ...uncachedHeaders, location }, status: 308 })
}
