'use client'
// One article in the queue: what is typed, what is stored, saving and moving it.
import { useCallback, useEffect, useRef, useState } from 'react'

import type { Mode } from '../../domain/terms.ts'
import type { Refusal } from '../../types.ts'
import type { Item } from './loadItem.client.ts'
import type { Problem } from './problem.ts'
import type { QueueNote, Values } from './values.ts'

import { documentOf } from './note.ts'
import { useRefusals } from './useRefusals.client.ts'
import { useSend } from './useSend.client.ts'
import { changesIn, isChanged, isNoteChanged, rebase, valuesOf } from './values.ts'

export interface EditedArticle {
  change: (changes: Partial<Values>) => void
  /** Drops what was typed. */
  discard: () => void
  isBusy: boolean
  isDirty: boolean
  mode: Mode
  problem: null | Problem
  /** What it lacks for the blog in its mode, with what was typed. */
  refusals: Refusal[]
  /** Null where it went on the blog. */
  republish: () => Promise<null | Problem>
  /** Null where everything is stored. */
  save: () => Promise<null | Problem>
  stored: Values
  values: Values
}

interface State {
  /** With what was saved since. */
  item: Item
  /** As it was handed in. */
  loaded: Item
  stored: Values
  values: Values
}

/** A newer `item` of the same article keeps what was typed. */
export function useArticle(item: Item, mode: Mode): EditedArticle {
  const [state, setState] = useState<State>(() => stateOf(item))
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<null | Problem>(null)
  if (state.loaded !== item) {
    setState(rebased(state, item))
    setProblem(null)
  }
  const { item: shown, stored, values } = state
  const latest = useRef(state)
  useEffect(() => {
    latest.current = state
  })
  const write = useWrites(mode)
  const run = useCallback(
    async (action: (state: State) => Promise<Outcome>): Promise<null | Problem> => {
      setBusy(true)
      const { problem: found, written } = await action(latest.current)
      setState((now) => ({ ...now, ...written }))
      latest.current = { ...latest.current, ...written }
      setProblem(found)
      setBusy(false)
      return found
    },
    [],
  )
  return {
    change: (changes) => setState((now) => ({ ...now, values: { ...now.values, ...changes } })),
    discard: () => {
      setProblem(null)
      setState((now) => ({ ...now, values: now.stored }))
    },
    isBusy,
    isDirty: isChanged(stored, values),
    mode,
    problem,
    refusals: useRefusals(shown, mode, stored, values),
    republish: () => run(write.republish),
    save: () => run(write.save),
    stored,
    values,
  }
}

interface Outcome {
  problem: null | Problem
  /** What is stored since. */
  written: Partial<Pick<State, 'item' | 'stored'>>
}

function useWrites(mode: Mode) {
  const send = useSend()

  async function saveArticle({ item, stored, values }: State): Promise<Outcome> {
    const changes = changesIn(stored, values)
    if (Object.keys(changes).length === 0) {
      return { problem: null, written: {} }
    }
    const { doc, problem } = await send<{ updatedAt: string }>(
      `articles/${item.article.id}?depth=0&select[updatedAt]=true`,
      'PATCH',
      { ...changes, expectedUpdatedAt: item.article.updatedAt },
    )
    if (!doc) {
      return { problem, written: {} }
    }
    const article = { ...item.article, updatedAt: doc.updatedAt }
    return {
      problem: null,
      written: { item: { ...item, article }, stored: { ...values, note: stored.note } },
    }
  }

  async function saveNote(state: State): Promise<Outcome> {
    const { item, stored, values } = state
    if (!isNoteChanged(stored, values)) {
      return { problem: null, written: {} }
    }
    const text = values.note ?? ''
    const { note } = item
    const { doc, problem } = await (text.trim() === '' && note
      ? send<QueueNote>(`notes/${note.id}?depth=0`, 'DELETE')
      : note
        ? send<QueueNote>(`notes/${note.id}?depth=0`, 'PATCH', {
            body: documentOf(text),
            expectedUpdatedAt: note.updatedAt,
          })
        : send<QueueNote>('notes?depth=0', 'POST', {
            article: item.article.id,
            body: documentOf(text),
          }))
    if (problem) {
      const { body, ...fields } = problem.fields
      const ofForm = body === undefined ? fields : { ...fields, note: body }
      return { problem: { ...problem, fields: ofForm }, written: {} }
    }
    return {
      problem: null,
      written: {
        item: { ...item, note: text.trim() === '' ? null : doc },
        stored: { ...stored, note: values.note },
      },
    }
  }

  async function save(state: State): Promise<Outcome> {
    const first = await saveArticle(state)
    if (first.problem) {
      return first
    }
    const second = await saveNote({ ...state, ...first.written })
    return { problem: second.problem, written: { ...first.written, ...second.written } }
  }

  async function republish(state: State): Promise<Outcome> {
    const saved = await save(state)
    if (saved.problem) {
      return saved
    }
    const { article } = saved.written.item ?? state.item
    const { problem } = await send(`articles/${article.id}/transition`, 'POST', {
      expectedStage: article.stage,
      expectedUpdatedAt: article.updatedAt,
      republication: { mode },
      to: 'republished-on-blog',
    })
    return { problem, written: saved.written }
  }
  return { republish, save }
}

function stateOf(item: Item): State {
  const stored = valuesOf(item.article, item.note)
  return { item, loaded: item, stored, values: stored }
}

function rebased({ stored, values }: State, item: Item): State {
  const next = valuesOf(item.article, item.note)
  return { item, loaded: item, stored: next, values: rebase(stored, values, next) }
}
