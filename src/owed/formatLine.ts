import type { Words } from '../translations/sayDesk.ts'
// Says of an article that waits how long it has been out, and since or from when it may go on the blog.
import type { Deferral } from '../domain/deferral.ts'
import type { OwedLine } from './findOwed.ts'

import { daysAway, shortDay } from '../translations/deskDays.ts'
import { formatFree } from '../translations/formatFree.ts'
import { mostOfASort } from './findOwed.ts'

/** `12`; `100+` where there are more than were looked at. */
export function formatCount(count: number, isCut: boolean): string {
  return isCut && count >= mostOfASort ? `${count}+` : String(count)
}

/** `published 63 days ago, 12 Sep 2026`; the date alone where it is not known to the day. */
export function outSince(line: OwedLine, today: string, { locale, say }: Words): string {
  const { precision, publishedOn } = line
  const date = shortDay(publishedOn, precision, locale)
  if (!date || !publishedOn) {
    return say('undated')
  }
  return precision === 'day'
    ? say('published-on', { date, days: daysAway(today, publishedOn, locale) })
    : say('published-in', { date })
}

/** Who waived it, when and why; else until when it is put off. */
export function formatDeferral({ snoozedUntil, waived }: Deferral, { locale, say }: Words): string {
  if (!waived) {
    return say('snoozed-until', { date: shortDay(snoozedUntil, 'day', locale) })
  }
  const { at, by, reason } = waived
  const date = shortDay(at, 'day', locale)
  return by ? say('waived-by', { by, date, reason }) : say('waived-on', { date, reason })
}

/** Since when it may go, or from when it will; '' where nobody knows. */
export function whenFree(line: OwedLine, today: string, desk: Words): string {
  const { freeFrom, freeSince, refusals } = line
  const isAhead = freeFrom !== null && freeFrom > today
  if (refusals.length > 0) {
    return isAhead ? formatFree(freeFrom, today, desk) : ''
  }
  return freeFrom === null || isAhead
    ? desk.say('permitted')
    : formatFree(freeSince ?? freeFrom, today, desk)
}
