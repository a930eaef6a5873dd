// The parts of an owed line as text: date of publication, free date, deferral.
import type { Deferral } from '../domain/deferral.ts'
import type { AdminTranslator } from '../translations/sentTranslator.ts'
import type { OwedLine } from './classify.ts'

import { daysAway, formatFree, shortDay } from '../translations/deskDays.ts'

/** `published 63 days ago, 12 Sep 2026`; without the days if only month or year are known. */
export function formatPublished(
  line: OwedLine,
  today: string,
  { locale, translate }: AdminTranslator,
): string {
  const { precision, publishedOn } = line
  const date = shortDay(publishedOn, precision, locale)
  if (!date || !publishedOn) {
    return translate('undated')
  }
  return precision === 'day'
    ? translate('published-on', { date, days: daysAway(today, publishedOn, locale) })
    : translate('published-in', { date })
}

/** Who waived it, when and why; or until when it is snoozed. */
export function formatDeferral(
  { snoozedUntil, waived }: Deferral,
  { locale, translate }: AdminTranslator,
): string {
  if (!waived) {
    return translate('snoozed-until', { date: shortDay(snoozedUntil, 'day', locale) })
  }
  const { at, by, reason } = waived
  const date = shortDay(at, 'day', locale)
  return by
    ? translate('waived-by', { by, date, reason })
    : translate('waived-on', { date, reason })
}

/** That its full text may join its excerpt or link on the blog; '' for an article that is not there. */
export function formatUpgrade({ upgradeFrom }: OwedLine, { translate }: AdminTranslator): string {
  return upgradeFrom && upgradeFrom !== 'full' ? translate(`upgrade-${upgradeFrom}`) : ''
}

/** Since when, or from when, it may be republished; '' if unknown. */
export function formatFreeDate(line: OwedLine, today: string, words: AdminTranslator): string {
  const { freeFrom, freeSince, refusals } = line
  const isAhead = freeFrom !== null && freeFrom > today
  if (refusals.length > 0) {
    return isAhead ? formatFree(freeFrom, today, words) : ''
  }
  return freeFrom === null || isAhead
    ? words.translate('permitted')
    : formatFree(freeSince ?? freeFrom, today, words)
}
