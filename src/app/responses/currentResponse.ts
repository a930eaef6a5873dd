// The response to the current request. Next bundles routes and the server separately, so what they share is kept in a
// global.
import type { AsyncLocalStorage } from 'node:async_hooks'
import type { ServerResponse } from 'node:http'

export interface CurrentResponse {
  response: ServerResponse
}

const key = Symbol.for('offprint.responses')

interface Shared {
  [key]?: AsyncLocalStorage<CurrentResponse>
}

const shared = globalThis as Shared

export function shareResponses(responses: AsyncLocalStorage<CurrentResponse>): void {
  shared[key] = responses
}

export function currentResponse(): CurrentResponse | undefined {
  return shared[key]?.getStore()
}
