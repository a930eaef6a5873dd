// The response that a page is rendered for. Next bundles pages, components and the server separately, so what they share
// is kept in a global. In a browser there is none.
import type { AsyncLocalStorage } from 'node:async_hooks'
import type { ServerResponse } from 'node:http'

export interface CurrentResponse {
  response: ServerResponse
  /** See Still.client.tsx. */
  texts: string[]
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
