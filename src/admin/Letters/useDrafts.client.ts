'use client'
// The letters of a drawer: written by the server when it opens, changed, sent, and thrown away where nobody changed them.
import { useEffectEvent } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'

import type { ID } from '../../types.ts'
import type { Letter } from '../../work/letters/state.ts'

import { usePending } from '../hooks/usePending.client.ts'
import { type Draft, fateOf, isTyped, keyOf, type Preview } from './draft.ts'
import { type AskAPI, useLetterAPI } from './useLetterRequests.client.ts'
import { type LetterValues, toPatch } from './values.ts'
import { readOrWrite, type Wanted, writeNew } from './write.ts'

export interface Drafts {
  change: (letter: ID, part: Partial<Draft>) => void
  drafts: Draft[]
  isPending: boolean
  /** How many articles of these outlets wait beside those in the letters. */
  more: number
  /** Why there is no letter for some. */
  problems: string[]
  /** Stores it, and has it filled in as it will arrive. */
  refresh: (draft: Draft) => Promise<void>
  /** In another language: written again, unless somebody has typed into its text. */
  rewrite: (draft: Draft, language: LetterValues['language']) => Promise<void>
  /** Does nothing while another one runs. */
  run: (action: () => Promise<void>) => Promise<void>
  /** The draft as it is stored now; null where that failed, which its message says. */
  save: (draft: Draft) => Promise<Letter | null>
  set: (letter: ID, values: Partial<LetterValues>) => void
  /** Before the drafts are there. */
  state: 'reading' | 'there'
}

export function useDrafts(wanted: Wanted[]): Drafts {
  const api = useLetterAPI()
  const { isPending, run } = usePending()
  const { drafts, more, problems, setDrafts, state } = useWritten(wanted, api)
  useLeft(drafts, api)
  const update = (id: ID, part: (draft: Draft) => Partial<Draft>) =>
    setDrafts((all) => all.map((one) => (one.letter.id === id ? { ...one, ...part(one) } : one)))
  const save: Drafts['save'] = async ({ chosen, letter, values }) => {
    const patch = toPatch(letter, values, chosen)
    if (Object.keys(patch).length === 0) {
      return letter
    }
    const path = `/${letter.id}?depth=1`
    const { answer, message } = await api<{ doc: Letter }>(path, 'PATCH', patch)
    update(letter.id, () => (answer ? { letter: answer.doc, message: '' } : { message }))
    return answer?.doc ?? null
  }
  return {
    change: (id, part) => update(id, () => part),
    drafts,
    isPending,
    more,
    problems,
    refresh: async (draft) => {
      const { id } = draft.letter
      const { answer } = (await save(draft))
        ? await api<Omit<Preview, 'of'>>(`/${id}/preview`, 'GET')
        : { answer: null }
      if (answer) {
        update(id, () => ({ preview: { ...answer, of: keyOf(draft) } }))
      }
    },
    rewrite: async (draft, language) => {
      const { chosen, letter, values } = draft
      if (isTyped(draft)) {
        update(letter.id, () => ({ values: { ...values, language } }))
        return
      }
      const { deadline, from, mode, silence, to } = values
      const asked = { articles: chosen, from, language, mode }
      const { drafts: written, message } = await writeNew(api, asked)
      const [first] = written
      if (first) {
        const kept = { ...first.values, deadline, silence, to }
        update(letter.id, () => ({ ...first, message: '', values: kept }))
        await api(`/${letter.id}`, 'DELETE')
      } else {
        update(letter.id, () => ({ message }))
      }
    },
    run,
    save,
    set: (id, values) => update(id, (draft) => ({ values: { ...draft.values, ...values } })),
    state,
  }
}

/** Once, in the order of the list. */
function useWritten(wanted: Wanted[], api: AskAPI) {
  const [drafts, setDrafts] = useState<Draft[]>([])
  const [more, setMore] = useState(0)
  const [problems, setProblems] = useState<string[]>([])
  const [state, setState] = useState<Drafts['state']>('reading')
  const isBegun = useRef(false)
  const begin = useEffectEvent(async () => {
    for (const one of wanted) {
      const { drafts: found, message, more: others } = await readOrWrite(api, one)
      setDrafts((all) => [...all, ...found])
      setMore((count) => count + others)
      if (message && found.length === 0) {
        setProblems((all) => [...new Set([message, ...all])])
      }
    }
    setState('there')
  })
  useEffect(() => {
    // Also where React mounts twice, as it does while one develops.
    if (!isBegun.current) {
      isBegun.current = true
      void begin()
    }
  }, [])
  return { drafts, more, problems, setDrafts, state }
}

/** What was typed stays as a draft when the drawer is closed. */
function useLeft(drafts: Draft[], api: AskAPI): void {
  const leave = useEffectEvent(() => {
    for (const draft of drafts) {
      const { chosen, letter, values } = draft
      const fate = fateOf(draft)
      if (fate === 'delete') {
        void api(`/${letter.id}`, 'DELETE')
      } else if (fate === 'save') {
        void api(`/${letter.id}`, 'PATCH', toPatch(letter, values, chosen))
      }
    }
  })
  useEffect(() => () => leave(), [])
}
