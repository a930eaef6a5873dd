// A line in the log for each request that is not served from the cache.
import { log, isJSON, writeHeldErrors } from '../src/app/log.mjs'
import { pathForLog } from '../src/app/logText.mjs'
import { currentRequest, runInRequest } from '../src/app/requestContext.mjs'
import { methodOf, routeOf } from '../src/app/routes.mjs'
import { countCache, statusSent } from './metrics.mjs'

/** Called in the context of the request, before it is answered. */
export function logRequest(request, response) {
  const context = currentRequest()
  const { method, url } = request
  const begun = performance.now()
  context.heldErrors = []
  nameRequest(response)
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
        ms: Math.round(performance.now() - begun),
      }
      runInRequest(context, () => log.info(line))
    }
  })
}

/** For a response that may come from the cache; one that Next makes has its line in the log, from the inner socket. */
export function countCacheResult(result, response) {
  countCache(result)
  if (result === 'miss') {
    nameRequest(response)
  }
}

/** Whoever reports an error can name the line of the log by this header. */
function nameRequest(response) {
  response.setHeader('x-request-id', currentRequest().id)
}
