'use client'
// What the fields of the form have in common.
import { createContext, use } from 'react'

import type { DeskWord } from '../../translations/desk.ts'
import type { SaveProblem } from './problem.ts'
import type { FieldName, Kind, OutletNames, Values, Work } from './types.ts'

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

export function useIntakeForm(): Form {
  const form = use(FormContext)
  if (!form) {
    throw new Error('A field of the new article stands outside of its form.')
  }
  return form
}

/** What the fields are called, on the page and in its source. Pure. */
export const fieldLabels: Record<FieldName, DeskWord> = {
  authors: 'intake-authors',
  doi: 'intake-doi',
  kind: 'intake-kind',
  language: 'intake-language',
  outlet: 'intake-outlet',
  outletUrl: 'intake-address',
  published: 'intake-date',
  standfirst: 'intake-standfirst',
  title: 'intake-title',
}

export function intakeInputId(name: FieldName): string {
  return `offprint-intake-${name}`
}
