'use client'
// Sends a write of the queue to the REST API. A failure is an answer too.

import type { Slugs } from '../../slugs.ts'
import type { Problem } from './problem.ts'

import { useEndpoints } from '../hooks/useAddresses.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { useErrorMessage } from '../requests/useErrorMessage.client.ts'
import { readProblem } from './problem.ts'

export type Answer<Doc> = { doc: Doc; problem: null } | { doc: null; problem: Problem }

/** `path` is what follows the endpoint of the collection. */
export type Send = <Doc>(
  kind: keyof Slugs,
  path: string,
  method: string,
  data?: object,
) => Promise<Answer<Doc>>

/** In characters, which may be three bytes each. */
const mostKeptAlive = 20_000

export function useSend(): Send {
  const endpoints = useEndpoints()
  const { translate } = useTranslator()
  const errorMessage = useErrorMessage()
  return async <Doc>(
    kind: keyof Slugs,
    path: string,
    method: string,
    data?: object,
  ): Promise<Answer<Doc>> => {
    const sent = data && JSON.stringify(data)
    const response = await fetch(`${endpoints[kind]}${path}`, {
      body: sent,
      credentials: 'include',
      headers: { 'content-type': 'application/json' },
      // A page that is being left must not cut off a save; browsers refuse more than 64 kB of that.
      keepalive: (sent?.length ?? 0) < mostKeptAlive,
      method,
    }).catch(() => null)
    const isJSON = response?.headers.get('content-type')?.includes('json')
    const body = isJSON ? ((await response?.json()) as { doc?: Doc }) : null
    if (response?.ok) {
      return { doc: (body?.doc ?? body) as Doc, problem: null }
    }
    const problem = readProblem(response?.status ?? 0, body, translate('not-saved'))
    const message = await errorMessage(response, problem.message)
    return { doc: null, problem: { ...problem, message } }
  }
}
