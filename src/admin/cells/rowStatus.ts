// Status of an article in a list row: free from when, and whether it is on the blog against its terms.
import type { Article } from '../../types.ts'

import { dayOf } from '../../domain/days.ts'
import { permits } from '../../domain/terms.ts'

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

/** Why an article with text on the blog violates its terms without a permission. Null if it does not. */
export function againstTerms(row: Row, today: string): 'against-terms' | 'too-early' | null {
  const { blogMode, outlet, permission, stage } = row
  if (stage !== 'republished-on-blog' || !blogMode || blogMode === 'link') {
    return null
  }
  const free = dayOf(row.freeFrom)
  if (permits(permission, blogMode) || (free !== null && free <= today)) {
    return null
  }
  if (free !== null) {
    return 'too-early'
  }
  // The row does not have the terms for excerpts.
  return blogMode === 'full' && outlet ? 'against-terms' : null
}

/** From when the article may go on the blog in full. */
export function freedomOf(row: Row, today: string): Freedom {
  const day = dayOf(row.freeFrom)
  if (day && day <= today) {
    return { day, kind: 'free' }
  }
  if (permits(row.permission, 'full')) {
    return { kind: 'permitted' }
  }
  if (day) {
    return { day, kind: 'not-yet' }
  }
  // A duplicate begins without a day, whatever its outlet's terms.
  if (row.stage === 'drafted') {
    return { kind: 'none' }
  }
  // The terms name a day wherever the outlet's date is known, unless they want to be asked.
  const isDated = Boolean(row.publishedAt) && row.publishedAtPrecision !== 'unknown'
  return { kind: isDated && row.outlet ? 'ask' : 'none' }
}
