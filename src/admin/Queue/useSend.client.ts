'use client'
// Sends a write of the queue to the REST API.
import type { Slugs } from '../../slugs.ts'
import type { Problem } from './problem.ts'

import { useEndpoints } from '../hooks/useAddresses.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { send } from '../requests/send.client.ts'
import { useErrorMessage } from '../requests/useErrorMessage.client.ts'
import { readWriteProblem } from './problem.ts'

type Answer<Doc> = { doc: Doc; problem: null } | { doc: null; problem: Problem }

/** `path` is what follows the endpoint of the collection. */
export type Send = <Doc>(
  kind: keyof Slugs,
  path: string,
  method: 'DELETE' | 'PATCH' | 'POST',
  data?: object,
) => Promise<Answer<Doc>>

export function useSend(): Send {
  const endpoints = useEndpoints()
  const { translate } = useTranslator()
  const errorMessage = useErrorMessage()
  return async <Doc>(...[kind, path, method, data]: Parameters<Send>): Promise<Answer<Doc>> => {
    const { body = null, response = null } =
      (await send(`${endpoints[kind]}${path}`, method, data)) ?? {}
    if (response?.ok) {
      return { doc: ((body as { doc?: Doc } | null)?.doc ?? body) as Doc, problem: null }
    }
    const problem = readWriteProblem(response?.status ?? 0, body, translate('not-saved'))
    const message = await errorMessage(response, problem.message)
    return { doc: null, problem: { ...problem, message } }
  }
}
