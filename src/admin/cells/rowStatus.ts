// Status of an article in a list row: free from when, and whether it is on the blog against its terms.
import type { Article } from '../../types.ts'

import { dayOf } from '../../domain/days.ts'
import { covers, permissionOf, permits } from '../../domain/terms.ts'

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
  const { blogMode, outlet, permission, stage } = row
  if (stage !== 'republished-on-blog' || blogMode !== 'full') {
    return null
  }
  const free = dayOf(row.freeFrom)
  if (permits(permissionOf(permission), blogMode, today) || (free !== null && free <= today)) {
    return null
  }
  if (free !== null) {
    return 'too-early'
  }
  return outlet ? 'against-terms' : null
}

/** From when the article may go on the blog in full. */
export function freedomOf(row: Row, today: string): Freedom {
  const day = dayOf(row.freeFrom)
  if (day && day <= today) {
    return { day, kind: 'free' }
  }
  const permission = permissionOf(row.permission)
  if (permits(permission, 'full', today)) {
    return { kind: 'permitted' }
  }
  const later = covers(permission, 'full') ? permission.from : null
  const [first] = [day, later].filter((one) => one !== null).toSorted()
  if (first) {
    return { day: first, kind: 'not-yet' }
  }
  // A duplicate begins without a day, whatever its outlet's terms.
  if (row.stage === 'drafted') {
    return { kind: 'none' }
  }
  // The terms name a day wherever the outlet's date is known, unless they want to be asked.
  const isDated = Boolean(row.publishedAt) && row.publishedAtPrecision !== 'unknown'
  return { kind: isDated && row.outlet ? 'ask' : 'none' }
}
