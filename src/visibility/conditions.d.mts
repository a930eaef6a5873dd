// The types of conditions.mjs.

/** A header of the request, by its name in lower case. */
export type ReadHeader = (name: string) => null | string | undefined

/** Whether the client has this response: then it is answered with 304. */
export declare function isFresh(
  header: ReadHeader,
  response: { etag?: string; lastModified?: string },
): boolean

/** Whether a list of ETags, as in If-Match, names this one; `W/` is ignored. */
export declare function matchesTag(list: string, etag: string): boolean

/** In milliseconds; undefined for what is not a date. */
export declare function parseHttpDate(text: null | string | undefined): number | undefined
