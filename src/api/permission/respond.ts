// Responses of the pages of a letter. Their address is the key to it: it is kept out of caches, indexes and referrers.
import { pageHeaders } from '../../blog/pageHeaders.ts'

export const privateHeaders = {
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex, nofollow',
}

export function htmlResponse(
  page: string,
  status = 200,
  more: Record<string, string> = {},
): Response {
  const headers = pageHeaders(page, privateHeaders['cache-control'])
  const policy = headers['content-security-policy']?.replace(
    /frame-ancestors [^;]*/,
    "frame-ancestors 'none'",
  )
  return new Response(page, {
    headers: { ...headers, ...privateHeaders, 'content-security-policy': policy ?? '', ...more },
    status,
  })
}

/** To a page that a reload may request again. @param location may be relative */
export function seeOther(location: string): Response {
  return new Response(null, { headers: { ...privateHeaders, location }, status: 303 })
}
