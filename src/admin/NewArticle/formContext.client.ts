'use client'
// What the fields of the form have in common.
import { createContext, use } from 'react'

import type { SaveProblem } from './problem.ts'
import type { Kind, OutletNames, Values, Work } from './types.ts'

export interface Form {
  change: (typed: Partial<Values>) => void
  kinds: Kind[]
  messages: SaveProblem['fields']
  outlets: OutletNames[]
  /** Takes back what was typed. */
  undo: (names: (keyof Values)[]) => void
  values: Values
  work: Work
}

export const FormContext = createContext<Form | null>(null)

export function useForm(): Form {
  const form = use(FormContext)
  if (!form) {
    throw new Error('A field of the new article stands outside of its form.')
  }
  return form
}
