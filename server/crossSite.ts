// Takes the session out of requests that the page of another site makes, unless it only opens one of ours.
import type { Middleware, ServerRequest } from './middleware.ts'

import { isSessionCookie } from './signedIn.ts'

/**
 * Browsers say who made a request (`Sec-Fetch-Site`), and pages cannot change it. A link, such as one in a mail, opens a
 * page with the session: Payload would refuse it, so it gets the request as if the address had been typed. Anything else
 * that another site asks for is anonymous. Changes the headers of the request.
 */
export const refuseForeignUse: Middleware = (request, _, next) => {
  correctHeaders(request)
  next()
}

function correctHeaders(request: ServerRequest): void {
  const { headers } = request
  if (headers['sec-fetch-site'] !== 'cross-site' || headers.cookie === undefined) {
    return
  }
  if (isNavigation(request)) {
    headers['sec-fetch-site'] = 'none'
    return
  }
  const others = headers.cookie.split(';').filter((pair) => !isSessionCookie(pair))
  if (others.length > 0) {
    headers.cookie = others.join(';')
  } else {
    delete headers.cookie
  }
}

function isNavigation({ headers, method }: ServerRequest): boolean {
  return (
    method === 'GET' &&
    headers['sec-fetch-mode'] === 'navigate' &&
    headers['sec-fetch-dest'] === 'document'
  )
}
