// What a row of the list says of a piece: how long it has been out, since when it is free, whether it is on the blog too early.
import type { Article } from '../../payload-types.ts'

import { dayOf } from '../../terms/days.ts'
import { permits } from '../../terms/terms.ts'

/** As much of an article as a row has; fields that the reader may not see are absent. */
export type Row = Partial<
  Pick<
    Article,
    | 'blogMode'
    | 'freeFrom'
    | 'outlet'
    | 'permission'
    | 'publishedAt'
    | 'publishedAtPrecision'
    | 'stage'
  >
>

export type Freedom =
  { day: string; kind: 'free' | 'not-yet' } | { kind: 'ask' | 'none' | 'permitted' }

/** True where the piece shows its text on the blog, and neither its terms nor a permission allow that today. */
export function isTooEarly(row: Row, today: string): boolean {
  const { blogMode, permission, stage } = row
  if (stage !== 'republished-on-blog' || !blogMode || blogMode === 'link') {
    return false
  }
  const free = dayOf(row.freeFrom)
  return !permits(permission, blogMode) && free !== null && free > today
}

/** From when the piece may go on the blog in full. */
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
  // The terms name a day wherever the outlet's date is known, unless they want to be asked.
  const isDated = Boolean(row.publishedAt) && row.publishedAtPrecision !== 'unknown'
  return { kind: isDated && row.outlet ? 'ask' : 'none' }
}
