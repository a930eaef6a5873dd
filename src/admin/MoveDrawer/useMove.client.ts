'use client'
// Makes a move, sets a schedule, or both, based on the version that they name. Saves the form first if it has changes.
import { useEffect, useState } from 'react'

import type { Stage } from '../../domain/transitions.ts'
import type { MoveRequest, Requests } from './input.ts'
import type { Plan } from './plans.ts'

import { usePending } from '../hooks/usePending.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { leaveMessage, writeMark } from '../moves/afterMove.client.ts'
import { useMoveTarget } from '../moves/moveTarget.client.ts'
import { type Problem, refusedProblem } from '../moves/readResponse.ts'
import { useSchedule } from '../moves/useSchedule.client.ts'
import { useSession } from '../Session/useSession.client.ts'
import { useSendMove } from './useSend.client.ts'

interface Actor {
  isPending: boolean
  /** `plan` is proposed again once the move was undone. */
  make: (requests: Requests, plan: '' | Plan) => Promise<void>
  problem: null | Problem
}

/** `onMade` runs before the page shows what has become of the article. */
export function useMove(onMade: () => Promise<void>): Actor {
  const target = useMoveTarget()
  const { translate } = useTranslator()
  const { id, isUnsaved, updatedAt } = target
  const attempt = useAttempt()
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
      target.onMade()
    }
  }
  const isSettled = problem?.kind === 'stale' && problem.basedOn !== updatedAt
  return {
    isPending,
    make: (requests, plan) => run(() => make(requests, plan)),
    problem: isSettled ? null : problem,
  }
}

/** The input in the drawer must not be lost when the session ends. */
function useProtectedSession(): void {
  const { protect } = useSession()
  useEffect(() => protect(), [protect])
}

/** Null where everything was done; what happened is said once the page shows it. */
function useAttempt(): (requests: Requests) => Promise<null | Problem> {
  const { translate } = useTranslator()
  const { id, isUnsaved, saveFirst, title, updatedAt } = useMoveTarget()
  const sendMove = useSendMove()
  const setSchedule = useSchedule({ id, title })
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
  const { title } = useMoveTarget()
  return ({ to }) =>
    to === 'republished-on-blog' ? '' : translate('moved', { stage: stage(to as Stage), title })
}
