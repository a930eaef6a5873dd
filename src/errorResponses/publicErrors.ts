// An error of the blog API is readable for a front end on another origin, and kept by no cache.
import { type AfterErrorHook, headersWithCors, type PayloadRequest } from 'payload'

import { blogAPIOf } from '../options.ts'
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
  return pathname.startsWith(folder) && pathname !== `${folder}free-from.ics`
}
