// Logs each request that is not served from the cache.
import { log, isJSON, writeHeldErrors } from '../src/app/log.mjs'
import { pathForLog } from '../src/app/logText.mjs'
import { currentRequest, runInRequest } from '../src/app/requestContext.mjs'
import { methodOf, routeOf } from '../src/app/routes.mjs'
import { countCache, statusSent } from './metrics.mjs'

/** Call it in the context of the request, before it is answered. */
export function logRequest(request, response) {
  const context = currentRequest()
  const { method, url } = request
  const start = performance.now()
  context.heldErrors = []
  addRequestId(response)
  response.once('close', () => {
    const status = statusSent(response)
    writeHeldErrors(context, status)
    if (isJSON) {
      const line = {
        event: 'request',
        method: methodOf(method),
        route: routeOf(url),
        path: pathForLog(url),
        status,
        ms: Math.round(performance.now() - start),
      }
      runInRequest(context, () => log.info(line))
    }
  })
}

/** For a response that may come from the cache; on a miss the inner request to Next is logged. */
export function countCacheResult(result, response) {
  countCache(result)
  if (result === 'miss') {
    addRequestId(response)
  }
}

/** Lets users who report an error quote the id of the log line. */
function addRequestId(response) {
  response.setHeader('x-request-id', currentRequest().id)
}
