'use client'
// Makes a move: saves the form first where it has changes, then asks at the door.
import {
  useConfig,
  useDocumentInfo,
  useDocumentTitle,
  useForm,
  useFormModified,
} from '@payloadcms/ui'
import { useState } from 'react'

import type { Stage } from '../../workflow/moves.ts'
import type { Problem } from './readAnswer.ts'
import type { requestOf } from './wish.ts'

import { useTrouble } from '../doors/useTrouble.client.ts'
import { leaveMessage } from '../StageBar/messages.client.ts'
import { writeMark } from '../Undo/marks.client.ts'
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
  const { submit } = useForm()
  const trouble = useTrouble()
  const isUnsaved = useFormModified()
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<null | Problem>(null)
  const door = `${config.serverURL}${config.routes.api}/articles/${id}/transition`

  async function attempt(request: ReturnType<typeof requestOf>): Promise<null | Problem> {
    if (isUnsaved) {
      const saved = await submit()
      if (!saved || saved.res.status >= 400) {
        return refused(saved ? await trouble(saved.res, say('not-saved')) : say('not-saved'))
      }
    }
    const response = await fetch(door, {
      body: JSON.stringify(request),
      credentials: 'include',
      headers: { 'content-type': 'application/json' },
      method: 'POST',
    })
    const answer = readAnswer(response.status, await readJSON(response), say('not-moved'))
    return answer && { ...answer, message: await trouble(response, answer.message) }
  }

  /** Of a republication the message comes with Undo, and from there. */
  function messageOf(to: Stage): string {
    return to === 'republished-on-blog' ? '' : say('moved', { stage: stage(to), title })
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
      leaveMessage(messageOf(request.to as Stage))
      writeMark(String(id), { choice: request.republication })
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
