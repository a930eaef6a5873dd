// The `Link` header of a list: where its next page is.
import type { PayloadRequest } from 'payload'

import { publicPath } from '../addresses.ts'

/** RFC 8288: the same question, from there on. */
export function linkToNext(
  { pathname, searchParams }: Pick<PayloadRequest, 'pathname' | 'searchParams'>,
  cursor: string,
): string {
  const query = new URLSearchParams(searchParams)
  query.set('cursor', cursor)
  query.sort()
  return `<${publicPath(pathname)}?${query.toString()}>; rel="next"`
}
