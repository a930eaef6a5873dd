'use client'
// Saves the piece that is shown. What was typed stays where that fails.
import { useState } from 'react'

import type { ID } from '../../types.ts'
import type { SaveProblem } from './problem.ts'
import type { Work } from './types.ts'

import { saveProblem } from './problem.ts'
import { useIntakeAPI } from './useIntakeAPI.client.ts'
import { articleRequest, valuesOf } from './values.ts'

interface Answer {
  article: { id: ID; title?: string }
}

export interface Saving {
  isSaving: boolean
  problem: null | SaveProblem
  save: () => Promise<void>
}

export function useSave(work: Work, onSaved: (saved: NonNullable<Work['saved']>) => void): Saving {
  const send = useIntakeAPI()
  const [isSaving, setSaving] = useState(false)
  const [problem, setProblem] = useState<null | SaveProblem>(null)
  const save = async () => {
    if (isSaving) {
      return
    }
    setSaving(true)
    const { answer, error, said } = await send<Answer>('/articles', articleRequest(work))
    setSaving(false)
    setProblem(answer ? null : saveProblem(error, said))
    if (answer) {
      const title = answer.article.title ?? valuesOf(work).title
      onSaved({ id: answer.article.id, title, update: work.update !== null })
    }
  }
  return { isSaving, problem, save }
}
