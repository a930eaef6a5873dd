// Status of an article in a list row: free from when, and whether it is on the blog against its terms.
import type { Article } from '../../types.ts'

import { dayOf } from '../../domain/days.ts'
import { permittedFrom } from '../../domain/terms.ts'

/** The fields of a row. Fields that the user may not read are absent. */
export type Row = Partial<
  Pick<
    Article,
    | 'blogMode'
    | 'freeFrom'
    | 'outlet'
    | 'permission'
    | 'publishedAt'
    | 'publishedAtPrecision'
    | 'schedule'
    | 'stage'
  >
>

export type Freedom =
  { day: string; kind: 'free' | 'not-yet' } | { kind: 'ask' | 'none' | 'permitted' }

/**
 * Why an article in full on the blog violates its terms without a permission. Null if it does not, and for an excerpt: a
 * row does not have the terms for excerpts.
 */
export function againstTerms(row: Row, today: string): 'against-terms' | 'too-early' | null {
  if (row.stage !== 'republished-on-blog' || row.blogMode !== 'full') {
    return null
  }
  const { kind } = freedomOf(row, today)
  if (kind === 'not-yet') {
    return 'too-early'
  }
  return kind !== 'free' && kind !== 'permitted' && row.outlet ? 'against-terms' : null
}

/** From when the article may go on the blog in full. */
export function freedomOf(row: Row, today: string): Freedom {
  const day = dayOf(row.freeFrom)
  if (day && day <= today) {
    return { day, kind: 'free' }
  }
  const granted = permittedFrom(row.permission, 'full')
  if ((granted ?? lastDay) <= today) {
    return { kind: 'permitted' }
  }
  const first = granted && !(day && day < granted) ? granted : day
  if (first) {
    return { day: first, kind: 'not-yet' }
  }
  // The terms name a day wherever the outlet's date is known, unless they want to be asked. A duplicate begins without.
  const isDated = row.publishedAt && row.publishedAtPrecision !== 'unknown'
  return { kind: isDated && row.outlet && row.stage !== 'drafted' ? 'ask' : 'none' }
}

const lastDay = '9999-12-31'
