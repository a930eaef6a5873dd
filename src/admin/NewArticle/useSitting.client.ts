'use client'
import type { BlockRole } from 'offprint-reader'
// What was read, and what somebody decides about it.
import type { Dispatch, SetStateAction } from 'react'

import { useEffect, useRef, useState } from 'react'

import type { IntakeRequest, IntakeResponse } from '../../import/intake/types.ts'
import type { Sitting, Work } from './types.ts'

import { errorIn } from '../requests/errorIn.ts'
import { useIntakeAPI } from './useIntakeAPI.client.ts'

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

type SetSitting = Dispatch<SetStateAction<null | Sitting>>

/** The piece that is shown. */
export function useWork(sitting: Sitting, setSitting: SetSitting): EditedWork {
  const { current, works } = sitting
  const work = works[current]!
  const change = (changes: Partial<Work>) =>
    setSitting((now) => now && withWork(now, current, changes))
  const { isWorking, problem, workOut } = useWorkOut(current, setSitting)
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

export function withWork(sitting: Sitting, index: number, changes: Partial<Work>): Sitting {
  const works = sitting.works.map((work, place) =>
    place === index ? { ...work, ...changes } : work,
  )
  return { ...sitting, works }
}

/** Asks with all decisions so far about the piece as it was read: the last answer is right, whatever came before it. */
function useWorkOut(current: number, setSitting: SetSitting) {
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
      setSitting((now) => now && withWork(now, current, { duplicates, shown }))
    } else {
      setProblem(errorIn(reply.error).message || reply.fallback)
    }
    setAsking((now) => (now === leave ? null : now))
  }
  return { isWorking: asking !== null, problem, workOut: (work: Work) => void workOut(work) }
}
