// Logs each request that is not served from the cache.
import type { ServerResponse } from 'node:http'

import type { Middleware } from './middleware.ts'

import { isJSON, log, writeHeldErrors } from '../src/app/log.ts'
import { pathForLog } from '../src/app/logText.ts'
import { currentRequest, type RequestContext, runInRequest } from '../src/app/requestContext.ts'
import { methodOf, routeOf } from '../src/app/routes.ts'
import { countCache, statusSent } from './metrics.ts'

/** In the context of the request. */
export const logRequest: Middleware = (request, response, next) => {
  const context = contextOfRequest()
  const { method, url } = request
  const start = performance.now()
  context.heldErrors = []
  response.setHeader('x-request-id', context.id)
  response.once('close', () => {
    const status = statusSent(response)
    writeHeldErrors(context, status)
    if (isJSON) {
      const line = {
        event: 'request',
        method: methodOf(method),
        ms: Math.round(performance.now() - start),
        path: pathForLog(url),
        route: routeOf(url),
        status,
      }
      runInRequest(context, () => log.info(line))
    }
  })
  next()
}

/** For a response that may come from the cache; on a miss the inner request to Next is logged. */
export function countCacheResult(result: 'hit' | 'miss', response: ServerResponse): void {
  countCache(result)
  if (result === 'miss') {
    response.setHeader('x-request-id', contextOfRequest().id)
  }
}

/** Users who report an error quote its id. */
function contextOfRequest(): RequestContext {
  const context = currentRequest()
  if (!context) {
    throw new TypeError('This is called outside of a request.')
  }
  return context
}
