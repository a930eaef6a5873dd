// On which day a schedule is due. Pure.
import type { Terms } from '../domain/terms.ts'
import type { ArticleSchedule } from '../types.ts'
import type { ArticleFacts } from './decide.ts'

import { freeDay } from '../domain/freeFrom.ts'
import { refuseMode } from './modes.ts'

interface Circumstances {
  article: Pick<ArticleFacts, 'heldBackOn' | 'permission' | 'precision' | 'publishedOn'>
  terms: Terms
}

/**
 * `YYYY-MM-DD`: the day that was chosen, or the first one on which its mode is allowed. Null if that day is unknown, and
 * while the outlet holds the article back.
 * @param from the earliest day: the day on which the schedule was set, or today.
 */
export function dueDay(
  { mode, on }: Pick<ArticleSchedule, 'mode' | 'on'>,
  { article, terms }: Circumstances,
  from: string,
): null | string {
  if (on !== null || article.heldBackOn !== null) {
    return on
  }
  const { permission, precision, publishedOn } = article
  const asked = { permission, precision, publishedOn, terms }
  const isAllowed = (today: string) => refuseMode(mode, { ...asked, today }) === null
  const days = [from, freeDay(mode, asked)]
  return days.find((day) => day !== null && isAllowed(day)) ?? null
}
