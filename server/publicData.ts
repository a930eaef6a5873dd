// Headers and preflight responses of the blog API, the feeds and the sitemap, which every origin may read.
import type { Middleware } from './middleware.ts'

import { calendarRoute } from '../src/blog/routes.ts'
import { feedPaths, isFeedPath } from '../src/domain/paths.ts'
import { allowHeaders, preflightHeaders, uncachedHeaders } from '../src/visibility/publicHeaders.ts'
import { pathOf } from './middleware.ts'

const feeds = Object.values(feedPaths)

/** The calendar of the blog API is for one person. */
function isPublicData(url: string): boolean {
  return (
    (url.startsWith('/api/blog/') && !isAt(`/api${calendarRoute}`, url)) ||
    feeds.some((feed) => isAt(feed, url)) ||
    isFeedPath(pathOf(url))
  )
}

function isAt(route: string, url: string): boolean {
  return url.startsWith(route) && /^(?:[/?]|$)/.test(url.slice(route.length))
}

/** Headers for responses that have none of their own, such as a redirect by Next or an unknown path. */
export function uncachedHeadersOf(url: string): [string, string][] {
  return isPublicData(url) ? Object.entries(uncachedHeaders) : []
}

/** Those of feeds and the sitemap. The blog API answers its own, also in apps without this server. */
export const answerPreflight: Middleware = ({ method, url }, response, next) => {
  if (method !== 'OPTIONS' || url.startsWith('/api/') || !isPublicData(url)) {
    next()
  } else {
    response.writeHead(204, preflightHeaders).end()
  }
}

export function headersOfRefusal(status: number, url: string): Record<string, string> {
  return {
    'content-type': 'text/plain',
    ...(isPublicData(url) ? uncachedHeaders : {}),
    ...(status === 405 ? allowHeaders : {}),
  }
}
