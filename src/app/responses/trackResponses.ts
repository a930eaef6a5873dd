// Makes the current response available to all code that runs for a request.
import type { ServerResponse } from 'node:http'

import { AsyncLocalStorage } from 'node:async_hooks'
import { subscribe } from 'node:diagnostics_channel'

import type { CurrentResponse } from './currentResponse.ts'

import { shareResponses } from './currentResponse.ts'

/** Once a server, before it answers. */
export function trackResponses(): void {
  const responses = new AsyncLocalStorage<CurrentResponse>()
  shareResponses(responses)
  subscribe('http.server.request.start', (message) => {
    const { response } = message as { response: ServerResponse }
    responses.enterWith({ response })
  })
}
