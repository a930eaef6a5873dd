'use client'
// What was read, and what somebody decides about it.
import type { BlockRole } from 'offprint-reader'

import { type Dispatch, type SetStateAction, useEffect, useRef, useState } from 'react'

import type { IntakeRequest, IntakeResponse } from '../../import/intake/types.ts'
import type { ID } from '../../types.ts'
import type { IntakeState, Saved, Work } from './types.ts'

import { usePending } from '../hooks/usePending.client.ts'
import { errorIn } from '../requests/errorIn.ts'
import { saveProblem, type SaveProblem } from './problem.ts'
import { withHolder } from './source.ts'
import { useIntakeAPI } from './useIntakeAPI.client.ts'
import { articleRequest, pieceValues } from './values.ts'

export interface EditedWork {
  change: (changes: Partial<Work>) => void
  /** True while the rest is worked out again. */
  isWorking: boolean
  /** What went wrong while it was worked out. */
  problem: string
  setAccepted: (proposal: number, isAccepted: boolean) => void
  setRole: (block: number, role: BlockRole) => void
  work: Work
}

type SetIntake = Dispatch<SetStateAction<IntakeState | null>>

export function useWork(intake: IntakeState, setIntake: SetIntake): EditedWork {
  const { current, works } = intake
  const work = works[current]!
  const change = (changes: Partial<Work>) =>
    setIntake((now) => now && withWork(now, current, changes))
  const { isWorking, problem, workOut } = useWorkOut(current, setIntake)
  const decide = (decided: Pick<Work, 'accepted' | 'roles'>) => {
    change(decided)
    workOut({ ...work, ...decided })
  }
  return {
    change,
    isWorking,
    problem,
    setAccepted: (proposal, isAccepted) => {
      const others = work.accepted.filter((one) => one !== proposal)
      const accepted = isAccepted ? [...others, proposal].sort((a, b) => a - b) : others
      decide({ accepted, roles: work.roles })
    },
    setRole: (block, role) =>
      decide({ accepted: work.accepted, roles: withRole(work, block, role) }),
    work,
  }
}

/** A role that is taken back is no decision. */
function withRole({ piece, roles }: Work, block: number, role: BlockRole): Work['roles'] {
  const { [block]: _, ...others } = roles
  return piece.blocks[block]?.role === role ? others : { ...others, [block]: role }
}

export function withWork(intake: IntakeState, index: number, changes: Partial<Work>): IntakeState {
  const works = intake.works.map((work, place) =>
    place === index ? { ...work, ...changes } : work,
  )
  return { ...intake, works }
}

/** Asks with all decisions so far about the piece as it was read: the last answer is right, whatever came before it. */
function useWorkOut(current: number, setIntake: SetIntake) {
  const send = useIntakeAPI()
  const [asking, setAsking] = useState<AbortController | null>(null)
  const [problem, setProblem] = useState('')
  const latest = useRef<AbortController | null>(null)
  useEffect(() => () => latest.current?.abort(), [])
  const workOut = async ({ accepted, piece, roles }: Work) => {
    latest.current?.abort()
    const leave = new AbortController()
    latest.current = leave
    setAsking(leave)
    setProblem('')
    const request: IntakeRequest = { accepted, piece, roles }
    const reply = await send<IntakeResponse>('', request, leave.signal).catch(() => null)
    if (!reply) {
      return
    }
    const [shown] = reply.answer?.pieces ?? []
    if (reply.answer && shown) {
      const { duplicates } = reply.answer
      setIntake((now) => now && withWork(now, current, { duplicates, shown }))
    } else {
      setProblem(errorIn(reply.error).message || reply.fallback)
    }
    setAsking((now) => (now === leave ? null : now))
  }
  return { isWorking: asking !== null, problem, workOut: (work: Work) => void workOut(work) }
}

interface Answer {
  doc: { id: ID; title?: string }
  missing?: Record<string, string[]>
  warnings?: string[]
}

export interface Saving {
  isSaving: boolean
  problem: null | SaveProblem
  save: () => Promise<void>
}

/** Saves the piece that is shown. What was typed stays where that fails. */
export function useSavePiece(
  { current, file, works }: IntakeState,
  onSaved: (saved: Saved) => void,
): Saving {
  const work = works[current]!
  const send = useIntakeAPI()
  const { isPending, run } = usePending()
  const [problem, setProblem] = useState<null | SaveProblem>(null)
  const save = async () => {
    const request = withHolder(articleRequest(work), file)
    const { answer, error, fallback } = await send<Answer>('/articles', request)
    setProblem(answer ? null : saveProblem(error, fallback))
    if (answer) {
      const { doc, missing = {}, warnings = [] } = answer
      const title = doc.title ?? pieceValues(work).title
      const names = Object.values(missing).flat()
      onSaved({ id: doc.id, missing: names, title, update: work.update !== null, warnings })
    }
  }
  return { isSaving: isPending, problem, save: () => run(save) }
}
