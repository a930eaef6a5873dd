// The answer that a page is part of. Next bundles pages, their components and the server apart: what all of them know
// must not be theirs. In a browser there is none.
import type { AsyncLocalStorage } from 'node:async_hooks'
import type { ServerResponse } from 'node:http'

export interface CurrentResponse {
  response: ServerResponse
  /** See Still.client.tsx. */
  texts: string[]
}

const key = Symbol.for('offprint.answers')

interface Shared {
  [key]?: AsyncLocalStorage<CurrentResponse>
}

const shared = globalThis as Shared

export function shareAnswers(answers: AsyncLocalStorage<CurrentResponse>): void {
  shared[key] = answers
}

export function currentResponse(): CurrentResponse | undefined {
  return shared[key]?.getStore()
}
