// On which day a schedule is due. Pure.
import type { Terms } from '../domain/terms.ts'
import type { ArticleSchedule } from '../types.ts'
import type { ArticleFacts } from './decide.ts'

import { freeFrom } from '../domain/freeFrom.ts'
import { refuseMode } from './modes.ts'

interface Circumstances {
  article: Pick<ArticleFacts, 'permission' | 'precision' | 'publishedOn'>
  terms: Terms
}

/**
 * `YYYY-MM-DD`: the day that was chosen, or the first one on which its mode is allowed. Null if that day is unknown.
 * @param from the earliest day: the day on which the schedule was set, or today.
 */
export function dueDay(
  { mode, on }: Pick<ArticleSchedule, 'mode' | 'on'>,
  { article, terms }: Circumstances,
  from: string,
): null | string {
  const { permission, precision, publishedOn } = article
  const isAllowed = (today: string) =>
    refuseMode(mode, { permission, precision, publishedOn, terms, today }) === null
  const days = [from, freeFrom(publishedOn, precision, terms)]
  return on ?? days.find((day) => day !== null && isAllowed(day)) ?? null
}
