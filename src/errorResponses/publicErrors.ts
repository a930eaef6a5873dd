// An error of the blog API is readable for a front end on another origin, and kept by no cache.
import { type AfterErrorHook, headersWithCors, type PayloadRequest } from 'payload'

import { blogAPIOf, publicPath } from '../addresses.ts'
import { uncachedHeaders } from '../visibility/publicHeaders.ts'

export const publicErrors: AfterErrorHook = ({ req }) => {
  if (isOfBlog(req)) {
    // Payload appends the app's own CORS headers: two values of one make it invalid.
    const added = headersWithCors({ headers: new Headers(), req })
    const ours = Object.entries(uncachedHeaders).filter(([name]) => !added.has(name))
    req.responseHeaders = new Headers(ours)
  }
}

/** The calendar is for one person. */
function isOfBlog({ pathname, payload }: PayloadRequest): boolean {
  const folder = `${blogAPIOf(payload)}/`
  const path = publicPath(pathname)
  return path.startsWith(folder) && path !== `${folder}free-from.ics`
}
