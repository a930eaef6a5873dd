// Endpoints for operators, health and metrics, answered in front of Next.
import { createHealth, sendHealth, sendLive } from './health.mjs'
import { sendMetrics, startMetrics } from './metrics.mjs'

const reads = new Set(['GET', 'HEAD'])

/**
 * @param {{ databaseURL: string, isListening: () => boolean, metricsToken?: string, root: string }} options
 */
export function createOperation({ metricsToken, ...options }) {
  const health = createHealth(options)
  startMetrics(health, options.root)
  const pages = {
    '/api/health': (request, response) => sendHealth(request, response, health),
    '/api/health/live': sendLive,
    '/metrics': (request, response) => sendMetrics(request, response, metricsToken),
  }
  return {
    close: health.close,
    /** Returns true if it answers the request. */
    handle(request, response) {
      const page = pages[request.url.split('?', 1)[0]]
      if (!page) {
        return false
      }
      if (reads.has(request.method)) {
        Promise.resolve(page(request, response)).catch(() => response.destroy())
      } else {
        response.writeHead(405, { allow: 'GET, HEAD', 'cache-control': 'no-store' }).end()
      }
      return true
    },
  }
}
