'use client'
// Makes a move: saves the form if it has changes, then calls the endpoint. Both name the version they are based on.
import type { FormState } from 'payload'

import {
  useConfig,
  useDocumentInfo,
  useDocumentTitle,
  useForm,
  useFormModified,
} from '@payloadcms/ui'
import { useEffect, useState } from 'react'

import type { Stage } from '../../domain/transitions.ts'
import type { requestOf } from './input.ts'
import type { Problem } from './readResponse.ts'

import { wordsOf } from '../Editing/SaveMessage.client.tsx'
import { wasStale } from '../Editing/staleSaves.ts'
import { useBase } from '../Editing/useBase.client.ts'
import { useSave } from '../Editing/useSave.client.ts'
import { useDesk } from '../hooks/useDesk.client.ts'
import { useErrorMessage } from '../requests/useErrorMessage.client.ts'
import { useSession } from '../Session/sessionContext.client.ts'
import { leaveMessage } from '../StageBar/messages.client.ts'
import { writeMark } from '../Undo/marks.client.ts'
import { readResponse } from './readResponse.ts'

interface Actor {
  isBusy: boolean
  /** True where the form has changes that are saved first. */
  isUnsaved: boolean
  make: (request: ReturnType<typeof requestOf>) => Promise<void>
  problem: null | Problem
}

/** `onMoved` runs before the page is loaded again. */
export function useMove(onMoved: () => Promise<void>): Actor {
  const { id } = useDocumentInfo()
  const { config } = useConfig()
  const { title } = useDocumentTitle()
  const { stage, translate } = useDesk()
  const { updatedAt } = useBase()
  const { dispatchFields } = useForm()
  const saveFirst = useSaveFirst()
  const { check, protect } = useSession()
  const errorMessage = useErrorMessage()
  const isUnsaved = useFormModified()
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<null | Problem>(null)
  // The input in the drawer must not be lost when the session ends.
  useEffect(() => protect(), [protect])
  const endpoint = `${config.serverURL}${config.routes.api}/articles/${id}/transition`

  async function attempt(request: ReturnType<typeof requestOf>): Promise<null | Problem> {
    const saved = isUnsaved ? await saveFirst() : updatedAt
    if (saved && typeof saved === 'object') {
      const isMoved =
        saved.kind === 'stale' && (await isIn(endpoint, request.expectedStage)) === false
      return isMoved ? refused(translate('stale-moved')) : saved
    }
    const response = await postMove(endpoint, { ...request, expectedUpdatedAt: saved ?? undefined })
    if (response === null) {
      return refused(translate('move-unconfirmed'))
    }
    if (response.status === 401 || response.status === 403) {
      await check()
    }
    const answer = readResponse(response.status, await readJSON(response), translate('not-moved'))
    if (answer?.kind === 'stale') {
      // The form shows what is different, as after a save.
      const errors = [{ message: answer.message, path: 'updatedAt' }]
      dispatchFields({ type: 'ADD_SERVER_ERRORS', errors })
      return { ...answer, basedOn: saved }
    }
    return answer && { ...answer, message: await errorMessage(response, answer.message) }
  }

  /** Of a republication the message comes with Undo, and from there. */
  function messageOf(to: Stage): string {
    return to === 'republished-on-blog' ? '' : translate('moved', { stage: stage(to), title })
  }

  const make: Actor['make'] = async (request) => {
    setBusy(true)
    setProblem(null)
    const found = await attempt(request).catch(() => refused(translate('not-moved')))
    const isSaved = found?.kind === 'conflict' && isUnsaved
    setProblem(
      isSaved ? { ...found, message: `${found.message} ${translate('not-moved-saved')}` } : found,
    )
    setBusy(false)
    if (!found) {
      await onMoved()
      leaveMessage(messageOf(request.to as Stage))
      writeMark(String(id), { choice: request.republication })
      window.location.reload()
    }
  }
  const isSettled = problem?.kind === 'stale' && problem.basedOn !== updatedAt
  return { isBusy, isUnsaved, make, problem: isSettled ? null : problem }
}

/** Null where the server did not answer. */
function postMove(endpoint: string, body: object): Promise<null | Response> {
  return fetch(endpoint, {
    body: JSON.stringify(body),
    credentials: 'include',
    headers: { 'content-type': 'application/json' },
    method: 'POST',
  }).catch(() => null)
}

/** Whether the article is still in this stage; null where the server does not say. */
async function isIn(endpoint: string, stage: string): Promise<boolean | null> {
  const response = await fetch(endpoint, { credentials: 'include' }).catch(() => null)
  const answer = response?.ok ? ((await readJSON(response)) as { stage?: string } | null) : null
  return answer?.stage ? answer.stage === stage : null
}

/** Gives the `updatedAt` of what was saved, or why it was not. */
function useSaveFirst(): () => Promise<null | Problem | string> {
  const { translate } = useDesk()
  const { updatedAt } = useBase()
  const { dispatchFields, getFields } = useForm()
  const save = useSave()
  return async () => {
    const start = performance.now()
    const failure = await save()
    if (!failure) {
      return savedState(getFields, updatedAt)
    }
    return wasStale(dispatchFields, start)
      ? { basedOn: updatedAt, kind: 'stale', message: translate('stale-first') }
      : refused(wordsOf(failure, translate))
  }
}

/** The form has the state of its own save a moment after the answer. */
async function savedState(getFields: () => FormState, before: null | string): Promise<string> {
  const named = () => String(getFields().updatedAt?.value)
  for (let tries = 0; tries < 100 && named() === before; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  return named()
}

function refused(message: string): Problem {
  return { kind: 'refused', message, ofFields: {}, refusals: [] }
}

/** A proxy in between may answer with a page. */
async function readJSON(response: Response): Promise<unknown> {
  const isJSON = response.headers.get('content-type')?.includes('json')
  return isJSON ? response.json() : null
}
