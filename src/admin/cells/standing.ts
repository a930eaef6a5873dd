// What a row of the list says of an article: how long it has been out, since when it is free, whether it is on the blog too early.
import type { Article } from '../../types.ts'

import { dayOf } from '../../domain/days.ts'
import { permits } from '../../domain/terms.ts'

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

/**
 * What the terms say against an article that shows its text on the blog, where no permission allows it: that it is
 * there too early, or that it may not be there in full at all.
 */
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
  // Whether an excerpt is allowed does not stand in the row.
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
