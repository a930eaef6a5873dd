'use client'
// One article in the queue: what is typed, what is stored, saving and moving it.
import { toast, useEffectEvent } from '@payloadcms/ui'
import { type Dispatch, type SetStateAction, useEffect, useRef, useState } from 'react'

import type { Mode } from '../../domain/terms.ts'
import type { Refusal } from '../../types.ts'
import type { Problem } from './problem.ts'
import type { Item } from './useQueueData.client.ts'

import { useLeaveGuard } from '../Session/useSession.client.ts'
import { otherModes } from './missing.ts'
import { useRefusals } from './usePreview.client.ts'
import { articleValues, isChanged, rebase, type Values } from './values.ts'
import { type Edited, type Outcome, republishEdited, saveEdited, useSend } from './writes.client.ts'

export interface EditedArticle {
  change: (changes: Partial<Values>) => void
  /** Drops what was typed. */
  discard: () => void
  isDirty: boolean
  isPending: boolean
  mode: Mode
  /** Other modes in which it could go today; none for those who may not choose. */
  otherModes: Mode[]
  problem: null | Problem
  /** What it lacks for the blog in its mode, with what was typed. */
  refusals: Refusal[]
  /** Null where it went on the blog. */
  republish: () => Promise<null | Problem>
  /** Null where everything is stored. */
  save: () => Promise<null | Problem>
  setMode: (mode: Mode) => void
  stored: Values
  values: Values
}

interface State extends Edited {
  /** As it was handed in. */
  loaded: Item
  /** Of the last write. */
  problem: null | Problem
}

/** A newer `item` of the same article retains what was typed. */
export function useArticle(item: Item, first: Mode): EditedArticle {
  const [mode, setMode] = useState(first)
  const [state, setState] = useState<State>(() => stateOf(item))
  if (state.loaded !== item) {
    setState(rebased(state, item))
  }
  const { item: shown, problem, stored, values } = state
  const send = useSend()
  const { isPending, run } = useRun(state, setState)
  const { outlook, refusals } = useRefusals(shown, mode, stored, values)
  return {
    change: (changes) => setState((now) => ({ ...now, values: { ...now.values, ...changes } })),
    discard: () => setState((now) => ({ ...now, problem: null, values: now.stored })),
    isDirty: isChanged(stored, values),
    isPending,
    mode,
    otherModes: otherModes(outlook, mode),
    problem,
    refusals,
    republish: () => run((now) => republishEdited(send, now, mode)),
    save: () => run((now) => saveEdited(send, now)),
    setMode,
    stored,
    values,
  }
}

/** Runs one write after the other: each begins with what the one before it has stored. */
function useRun(state: State, setState: Dispatch<SetStateAction<State>>) {
  const [isPending, setPending] = useState(false)
  const latest = useRef(state)
  useEffect(() => {
    latest.current = state
  })
  async function run(action: (edited: Edited) => Promise<Outcome>): Promise<null | Problem> {
    setPending(true)
    const { problem, written } = await action(latest.current)
    latest.current = { ...latest.current, ...written }
    setState((now) => ({ ...now, ...written, problem }))
    setPending(false)
    return problem
  }
  return { isPending, run }
}

function stateOf(item: Item): State {
  const stored = articleValues(item.article, item.note)
  return { item, loaded: item, problem: null, stored, values: stored }
}

function rebased({ stored, values }: State, item: Item): State {
  const next = articleValues(item.article, item.note)
  return { item, loaded: item, problem: null, stored: next, values: rebase(stored, values, next) }
}

/** The browser asks before it closes the page; what was typed is saved before another page of the panel opens. */
export function useLeaving({ isDirty, save }: Pick<EditedArticle, 'isDirty' | 'save'>): void {
  const leave = useEffectEvent(() => {
    if (isDirty) {
      void save().then((problem) => (problem ? toast.error(problem.message) : undefined))
    }
  })
  useLeaveGuard(isDirty)
  useEffect(() => () => leave(), [])
}
