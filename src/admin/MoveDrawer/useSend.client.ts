'use client'
// Sends a move to the transition endpoint, and says what stood against it.
import { useForm } from '@payloadcms/ui'

import type { MoveRequest } from './input.ts'

import { failureMessage } from '../forms/explainFailure.ts'
import { useBase, useFormStore, whenNamed } from '../forms/useFormStore.client.ts'
import { useSaveForm } from '../forms/useSave.client.ts'
import { useEndpoints } from '../hooks/useOffprint.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { useMoveTarget } from '../moves/moveTarget.client.ts'
import { type Problem, readResponse, refusedProblem } from '../moves/readResponse.ts'
import { send } from '../requests/send.client.ts'
import { useErrorMessage } from '../requests/useErrorMessage.client.ts'
import { useSession } from '../Session/useSession.client.ts'

/** `saved` is the `updatedAt` that the move is based on, or why the form could not be saved before. */
type SendMove = (request: MoveRequest, saved: null | Problem | string) => Promise<null | Problem>

export function useSendMove(): SendMove {
  const { id, onStale } = useMoveTarget()
  const { articles } = useEndpoints()
  const { translate } = useTranslator()
  const { check } = useSession()
  const errorMessage = useErrorMessage()
  const endpoint = `${articles}/${id}/transition`
  return async (request, saved) => {
    if (saved && typeof saved === 'object') {
      const isStale = saved.kind === 'stale'
      const isMoved = isStale && (await isElsewhere(endpoint, request.expectedStage))
      return isMoved ? refusedProblem(translate('stale-moved')) : saved
    }
    const sent = await send(endpoint, 'POST', { ...request, expectedUpdatedAt: saved ?? undefined })
    if (sent === null) {
      return refusedProblem(translate('move-unconfirmed'))
    }
    const { body, response } = sent
    if (response.status === 401 || response.status === 403) {
      await check()
    }
    const answer = readResponse(response.status, body, translate('not-moved'))
    if (answer?.kind === 'stale') {
      onStale(answer.message)
      return { ...answer, basedOn: saved }
    }
    return answer && { ...answer, message: await errorMessage(response, answer.message) }
  }
}

/** True where the article is known to be in another stage. */
async function isElsewhere(endpoint: string, stage: string): Promise<boolean> {
  const sent = await send(endpoint, 'GET')
  const now = sent?.response.ok ? (sent.body as { stage?: string } | null)?.stage : undefined
  return now !== undefined && now !== stage
}

/** Gives the `updatedAt` of what was saved, or why it was not. */
export function useSaveFirst(): () => Promise<null | Problem | string> {
  const { translate } = useTranslator()
  const { updatedAt } = useBase()
  const { getFields } = useForm()
  const store = useFormStore()
  const save = useSaveForm()
  return async () => {
    const start = performance.now()
    const failure = await save()
    if (!failure) {
      return whenNamed(getFields, (named) => named !== updatedAt)
    }
    return store.refusedAt >= start
      ? { basedOn: updatedAt, kind: 'stale', message: translate('stale-first') }
      : refusedProblem(failureMessage(failure, translate))
  }
}
