// A letter in the drawer: as it is stored, and what was changed of it since. Pure.
import type { ID } from '../../types.ts'

import { askedIDs, type Letter } from '../../work/letters/state.ts'
import { type LetterValues, toPatch, toValues } from './values.ts'

export interface Draft {
  /** Although the outlet was asked about one of the articles a short time ago. */
  again: boolean
  /** Articles that the drawer began with: what is left out can be chosen again. */
  all: ID[]
  chosen: ID[]
  /** As the server wrote it. */
  first: LetterValues
  /** This drawer had it written. */
  isNew: boolean
  isSent: boolean
  letter: Letter
  message: string
  /** As it will arrive. */
  preview: null | Preview
  /** What is to be copied into another mail program. */
  text: null | string
  values: LetterValues
}

export interface Preview {
  /** What it was made of. */
  of: string
  subject: string
  text: string
}

interface Options {
  again?: boolean | undefined
  isNew: boolean
  /** Of its articles those that are chosen at first; absent: all. */
  only?: ID[] | undefined
}

export function toDraft(letter: Letter, { again = false, isNew, only }: Options): Draft {
  const all = askedIDs(letter)
  const values = toValues(letter)
  const { preview = null } = letter as { preview?: Omit<Preview, 'of'> } & Letter
  return {
    again,
    all,
    chosen: only ? all.filter((id) => only.includes(id)) : all,
    first: values,
    isNew,
    isSent: false,
    letter,
    message: '',
    preview: preview && { ...preview, of: keyOf({ chosen: all, values }) },
    text: null,
    values,
  }
}

/** What a preview depends on. */
export function keyOf({ chosen, values }: Pick<Draft, 'chosen' | 'values'>): string {
  return JSON.stringify([chosen, values])
}

/** Whether somebody has typed something into its text. */
export function isTyped({ first, values }: Draft): boolean {
  return first.body !== values.body || first.subject !== values.subject
}

/** What is to be done with it when the drawer is closed: nobody is to find letters that nobody touched. */
export function fateOf(draft: Draft): 'delete' | 'keep' | 'save' {
  const { chosen, first, isNew, isSent, letter, values } = draft
  if (isSent || letter.status !== 'draft') {
    return 'keep'
  }
  if (isNew && JSON.stringify(first) === JSON.stringify(values)) {
    return 'delete'
  }
  return Object.keys(toPatch(letter, values, chosen)).length > 0 ? 'save' : 'keep'
}
