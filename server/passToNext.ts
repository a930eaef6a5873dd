// Passes requests on to Next, as many of each class at once as the server bears.
import type { ServerResponse } from 'node:http'

import type { ServerRequest } from './middleware.ts'

import { networkOf } from '../src/app/network.ts'
import { currentRequest } from '../src/app/requestContext.ts'
import { blogRoutes } from '../src/blog/routes.ts'
import { limitConcurrency } from './limitConcurrency.ts'
import { pathOf } from './middleware.ts'
import { refuseSignIn } from './refuseBody.ts'
import { sendBusy } from './sendPrepared.ts'
import { hasToken } from './signedIn.ts'

/** Has Next answer. */
export type NextHandler = (request: ServerRequest, response: ServerResponse) => Promise<void>

type Pass = (requestClass: string, request: ServerRequest, response: ServerResponse) => void

/** @returns a function that passes a request of one class on, in its context */
export function passByClass(next: NextHandler): Pass {
  const schedule = limitConcurrency()
  return (requestClass, request, response) => {
    schedule({
      client: networkOf(currentRequest()?.clientAddress),
      refuse: () =>
        ofSignIn.has(requestClass) ? refuseSignIn(request, response) : sendBusy(response),
      requestClass,
      response,
      work: () => next(request, response),
    })
  }
}

/** The class of a request that needs the app. */
export async function classOf(
  request: ServerRequest,
  isSignedIn: (request: ServerRequest) => Promise<boolean>,
): Promise<string> {
  if (pathOf(request.url) === events) {
    return 'events'
  }
  const hasValidToken = hasToken(request) && (await isSignedIn(request))
  return hasValidToken ? signedInClass(request) : anonymousClass(request)
}

const events = `/api${blogRoutes.events}`
const ofSignIn = new Set(['login', 'recovery'])

/** Readers must not wait for password hashes or GraphQL queries. */
function anonymousClass({ method, url }: ServerRequest): string {
  if (method !== 'POST') {
    return 'anonymous'
  }
  if (url.startsWith('/api/graphql')) {
    return 'graphql'
  }
  const path = pathOf(url)
  if (/^\/(?:api\/users\/(?:forgot|reset)-password|admin\/(?:forgot|reset\/[^/]+))$/.test(path)) {
    return 'recovery'
  }
  return path.startsWith('/api/users/') || path === '/admin/login' ? 'login' : 'anonymous'
}

/** Sources are read in another thread, one after the other, and pages of others are waited for: nobody else must. */
function signedInClass({ method, url }: ServerRequest): string {
  return method === 'POST' && pathOf(url) === '/api/intake' ? 'intake' : 'signedIn'
}
