// Conditions of requests by ETag and by date: RFC 9110, section 13.1.
import fresh from 'fresh'

export type ReadHeader = (name: string) => null | string | undefined

/** `Sun, 06 Nov 1994 08:49:37 GMT`, or an older form: `Date.parse` takes nearly anything for a date. */
const httpDate = /^[A-Z][a-z]{2,8}, \d{2}[ -][A-Z][a-z]{2}[ -]\d{2,4} \d{2}:\d{2}:\d{2} GMT$/

/**
 * Whether If-None-Match and If-Modified-Since say that the client has this response. Cache-Control of the request is not
 * passed on: browsers send `no-cache` with every conditional request that a script makes.
 */
export function isFresh(
  header: ReadHeader,
  { etag, lastModified }: { etag?: string; lastModified?: string },
): boolean {
  const since = header('if-modified-since')
  return fresh(
    {
      'if-modified-since': since && httpDate.test(since) ? since : undefined,
      'if-none-match': header('if-none-match') ?? undefined,
    },
    { etag, 'last-modified': lastModified },
  )
}

/** Whether a list of ETags, as in If-Match, names this one; `W/` is ignored. */
export function matchesTag(list: string, etag: string): boolean {
  return fresh({ 'if-none-match': list }, { etag })
}

/** In milliseconds; undefined for what is not a date. */
export function parseHttpDate(text: null | string | undefined): number | undefined {
  const time = text && httpDate.test(text) ? Date.parse(text) : Number.NaN
  return Number.isNaN(time) ? undefined : time
}
