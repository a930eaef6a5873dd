// What is agreed about conditions: one form for the articles that the outlet has answered alike. Pure.
import type { Mode } from '../../domain/terms.ts'
import type { ID } from '../../types.ts'

import { dayOf } from '../../domain/days.ts'
import { idOf } from '../../domain/idOf.ts'
import { askedIn, type Letter } from '../../work/letters/state.ts'

export interface AgreedTerms {
  articles: ID[]
  creditLine: string
  from: null | string
  /** Without a day it has to be said. */
  isAtOnce: boolean
  mode: Mode
  words: string
}

/** Filled in with what the outlet says, and otherwise with what it was asked for. */
export function agreedGroups(letter: Letter): AgreedTerms[] {
  const groups = new Map<string, AgreedTerms>()
  for (const row of askedIn(letter)) {
    const said = {
      creditLine: letter.creditLine ?? '',
      from: dayOf(row.grantedFrom ?? row.from),
      isAtOnce: false,
      mode: row.grantedMode ?? row.mode,
      words: row.words ?? '',
    }
    const key = JSON.stringify(said)
    const articles = [...(groups.get(key)?.articles ?? []), idOf(row.article) ?? '']
    groups.set(key, { ...said, articles })
  }
  return [...groups.values()]
}

export function isAgreed({ from, isAtOnce }: AgreedTerms): boolean {
  return isAtOnce || from !== null
}

export function toAccept({ articles, creditLine, from, mode }: AgreedTerms): object[] {
  const credit = creditLine.trim() ? { creditLine: creditLine.trim() } : {}
  return articles.map((article) => ({ article, from, mode, ...credit }))
}
