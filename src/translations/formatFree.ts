// Says since or from when an article may go on the blog.
import type { DeskTranslator } from './sentTranslator.ts'

import { dayCount, daysAway, daysBetween, shortDay } from './deskDays.ts'

/** `free since 30 Sep 2026 (56 days)`, `free from …`; both days `YYYY-MM-DD`. */
export function formatFree(
  day: string,
  today: string,
  { locale, translate }: DeskTranslator,
): string {
  const date = shortDay(day, 'day', locale)
  if (day === today) {
    return translate('free-today', { date })
  }
  return day < today
    ? translate('free-since', { date, days: dayCount(daysBetween(day, today), locale) })
    : translate('free-from', { date, days: daysAway(today, day, locale) })
}
