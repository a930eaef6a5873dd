'use client'
// Makes a move, sets a schedule, or both, based on the version that they name. Saves the form first if it has changes.
import { useDocumentInfo, useDocumentTitle, useFormModified } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

import type { Stage } from '../../domain/transitions.ts'
import type { MoveRequest, Requests } from './input.ts'
import type { Plan } from './plans.ts'

import { useBase } from '../forms/useFormStore.client.ts'
import { usePending } from '../hooks/usePending.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { leaveMessage, writeMark } from '../moves/afterMove.client.ts'
import { type Problem, refusedProblem } from '../moves/readResponse.ts'
import { useSchedule } from '../moves/useSchedule.client.ts'
import { useSession } from '../Session/useSession.client.ts'
import { useSaveFirst, useSendMove } from './useSend.client.ts'

interface Actor {
  isPending: boolean
  /** True where the form has changes that are saved first. */
  isUnsaved: boolean
  /** `plan` is proposed again once the move was undone. */
  make: (requests: Requests, plan: '' | Plan) => Promise<void>
  problem: null | Problem
}

/** `onMade` runs before the page is loaded again. */
export function useMove(onMade: () => Promise<void>): Actor {
  const { id } = useDocumentInfo()
  const { translate } = useTranslator()
  const { updatedAt } = useBase()
  const isUnsaved = useFormModified()
  const attempt = useAttempt(isUnsaved)
  const { isPending, run } = usePending()
  const [problem, setProblem] = useState<null | Problem>(null)
  useProtectedSession()

  const make = async (requests: Requests, plan: '' | Plan) => {
    setProblem(null)
    const found = await attempt(requests).catch(() => refusedProblem(translate('not-moved')))
    const isSaved = found?.kind === 'conflict' && isUnsaved
    setProblem(
      isSaved ? { ...found, message: `${found.message} ${translate('not-moved-saved')}` } : found,
    )
    if (!found) {
      await onMade()
      if (requests.move) {
        const { slug, creditLine } = requests.move.republication ?? {}
        writeMark(String(id), { choice: { slug, creditLine, plan } })
      }
      window.location.reload()
    }
  }
  const isSettled = problem?.kind === 'stale' && problem.basedOn !== updatedAt
  return {
    isPending,
    isUnsaved,
    make: (requests, plan) => run(() => make(requests, plan)),
    problem: isSettled ? null : problem,
  }
}

/** The input in the drawer must not be lost when the session ends. */
function useProtectedSession(): void {
  const { protect } = useSession()
  useEffect(() => protect(), [protect])
}

/** Null where everything was done; what happened is said after the reload. */
function useAttempt(isUnsaved: boolean): (requests: Requests) => Promise<null | Problem> {
  const { translate } = useTranslator()
  const { updatedAt } = useBase()
  const saveFirst = useSaveFirst()
  const sendMove = useSendMove()
  const setSchedule = useSchedule()
  const messageOf = useMoveMessage()
  return async ({ move, schedule }) => {
    const saved = isUnsaved ? await saveFirst() : updatedAt
    const found = move ? await sendMove(move, saved) : typeof saved === 'object' ? saved : null
    if (found) {
      return found
    }
    if (!schedule) {
      leaveMessage(move ? messageOf(move) : '')
      return null
    }
    const { message, problem } = await setSchedule(schedule)
    if (problem && !move) {
      return problem
    }
    // The link is on the blog already: the page shows that, and says that nothing is to follow it.
    leaveMessage(
      problem ? `${translate('link-unscheduled')} ${problem.message}` : message,
      problem ? 'error' : 'success',
    )
    return null
  }
}

/** Of a republication the message comes with Undo, and from there. */
function useMoveMessage(): (move: MoveRequest) => string {
  const { stage, translate } = useTranslator()
  const { title } = useDocumentTitle()
  return ({ to }) =>
    to === 'republished-on-blog' ? '' : translate('moved', { stage: stage(to as Stage), title })
}
