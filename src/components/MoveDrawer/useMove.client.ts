'use client'
// Makes a move: saves the form first where it has changes, then asks at the door.
import { useConfig, useDocumentInfo, useDocumentTitle, useFormModified } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

import type { Stage } from '../../workflow/moves.ts'
import type { Problem } from './readAnswer.ts'
import type { requestOf } from './wish.ts'

import { useTrouble } from '../doors/useTrouble.client.ts'
import { wordsOf } from '../Editing/SaveMessage.client.tsx'
import { useSave } from '../Editing/useSave.client.ts'
import { useSession } from '../Session/sessionContext.client.ts'
import { leaveMessage } from '../StageBar/messages.client.ts'
import { useDesk } from '../words/useDesk.client.ts'
import { readAnswer } from './readAnswer.ts'

interface Mover {
  isBusy: boolean
  /** True where the form has changes that are saved first. */
  isUnsaved: boolean
  make: (request: ReturnType<typeof requestOf>) => Promise<void>
  problem: null | Problem
}

export function useMove(): Mover {
  const { id } = useDocumentInfo()
  const { config } = useConfig()
  const { title } = useDocumentTitle()
  const { say, stage } = useDesk()
  const save = useSave()
  const { check, protect } = useSession()
  const trouble = useTrouble()
  const isUnsaved = useFormModified()
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<null | Problem>(null)
  // What is written in the drawer is not to be lost either.
  useEffect(() => protect(), [protect])
  const door = `${config.serverURL}${config.routes.api}/articles/${id}/transition`

  async function attempt(request: ReturnType<typeof requestOf>): Promise<null | Problem> {
    if (isUnsaved) {
      const failure = await save()
      if (failure) {
        return refused(wordsOf(failure, say))
      }
    }
    const response = await fetch(door, {
      body: JSON.stringify(request),
      credentials: 'include',
      headers: { 'content-type': 'application/json' },
      method: 'POST',
    }).catch(() => null)
    if (response === null) {
      return refused(say('move-unknown'))
    }
    if (response.status === 401 || response.status === 403) {
      await check()
    }
    const answer = readAnswer(response.status, await readJSON(response), say('not-moved'))
    return answer && { ...answer, message: await trouble(response, answer.message) }
  }

  const make: Mover['make'] = async (request) => {
    setBusy(true)
    setProblem(null)
    const found = await attempt(request).catch(() => refused(say('not-moved')))
    const isSaved = found?.kind === 'conflict' && isUnsaved
    setProblem(
      isSaved ? { ...found, message: `${found.message} ${say('not-moved-saved')}` } : found,
    )
    setBusy(false)
    if (!found) {
      leaveMessage(say('moved', { stage: stage(request.to as Stage), title }))
      window.location.reload()
    }
  }
  return { isBusy, isUnsaved, make, problem }
}

function refused(message: string): Problem {
  return { kind: 'refused', message, ofFields: {}, refusals: [] }
}

/** A proxy in between may answer with a page. */
async function readJSON(response: Response): Promise<unknown> {
  const isJSON = response.headers.get('content-type')?.includes('json')
  return isJSON ? response.json() : null
}
