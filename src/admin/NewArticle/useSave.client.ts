'use client'
// Saves the piece that is shown. What was typed stays where that fails.
import { useState } from 'react'

import type { ID } from '../../types.ts'
import type { SaveProblem } from './problem.ts'
import type { Saved, Work } from './types.ts'

import { saveProblem } from './problem.ts'
import { useIntakeAPI } from './useIntakeAPI.client.ts'
import { articleRequest, valuesOf } from './values.ts'

interface Answer {
  doc: { id: ID; title?: string }
  missing?: Record<string, string[]>
}

export interface Saving {
  isSaving: boolean
  problem: null | SaveProblem
  save: () => Promise<void>
}

export function useSave(work: Work, onSaved: (saved: Saved) => void): Saving {
  const send = useIntakeAPI()
  const [isSaving, setSaving] = useState(false)
  const [problem, setProblem] = useState<null | SaveProblem>(null)
  const save = async () => {
    if (isSaving) {
      return
    }
    setSaving(true)
    const { answer, error, fallback } = await send<Answer>('/articles', articleRequest(work))
    setSaving(false)
    setProblem(answer ? null : saveProblem(error, fallback))
    if (answer) {
      const { doc, missing = {} } = answer
      const title = doc.title ?? valuesOf(work).title
      const names = Object.values(missing).flat()
      onSaved({ id: doc.id, missing: names, title, update: work.update !== null })
    }
  }
  return { isSaving, problem, save }
}
