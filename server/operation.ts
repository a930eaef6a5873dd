// Endpoints for operators, health and metrics, answered in front of Next.
import type { ServerResponse } from 'node:http'

import type { Middleware, ServerRequest } from './middleware.ts'

import { startMetrics } from './gauges.ts'
import { createHealth, sendHealth, sendLive, sendReady } from './health.ts'
import { sendMetrics } from './metrics.ts'
import { isRead, pathOf } from './middleware.ts'

interface Operation {
  answer: Middleware
  close: () => Promise<void>
}

type Page = (request: ServerRequest, response: ServerResponse) => Promise<void> | void

export function createOperation({
  metricsToken,
  ...options
}: { metricsToken: string | undefined } & Parameters<typeof createHealth>[0]): Operation {
  const health = createHealth(options)
  startMetrics(health, options.root)
  const pages = new Map<string, Page>([
    ['/api/health', (request, response) => sendHealth(request, response, health)],
    ['/api/health/live', sendLive],
    ['/api/health/ready', (request, response) => sendReady(request, response, health)],
    ['/metrics', (request, response) => sendMetrics(request, response, metricsToken)],
  ])
  return {
    answer: (request, response, next) => {
      const page = pages.get(pathOf(request.url))
      if (!page) {
        next()
      } else if (isRead(request)) {
        Promise.resolve(page(request, response)).catch(() => response.destroy())
      } else {
        response.writeHead(405, { allow: 'GET, HEAD', 'cache-control': 'no-store' }).end()
      }
    },
    close: health.close,
  }
}
