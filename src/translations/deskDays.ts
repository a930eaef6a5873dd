// Days as the desk writes them: short dates, and how far away they are.
import type { Precision } from '../domain/days.ts'
import type { SentTranslator } from './sentTranslator.ts'

const msPerDay = 86_400_000

/** `12 Sep 2026`, or as much of it as is known; '' where nothing is. */
export function shortDay(day: null | string, precision: Precision, locale: string): string {
  if (!day || precision === 'unknown') {
    return ''
  }
  const format = new Intl.DateTimeFormat(locale, { ...partsOf(precision), timeZone: 'UTC' })
  const date = new Date(`${day}T00:00:00.000Z`)
  if (!locale.startsWith('en')) {
    return format.format(date)
  }
  // English as the rest of the desk writes it: the day first, and months of three letters.
  const parts = Object.fromEntries(
    format.formatToParts(date).map(({ type, value }) => [type, value]),
  )
  return [parts.day, parts.month, parts.year].filter(Boolean).join(' ')
}

/** A sentence of the server's, with its days as the desk writes them; they are not broken over two lines. */
export function withReadableDays(sentence: string, locale: string): string {
  return sentence.replaceAll(/\b\d{4}-\d{2}-\d{2}\b/g, (day) =>
    Number.isNaN(Date.parse(day)) ? day : shortDay(day, 'day', locale).replaceAll(' ', '\u00a0'),
  )
}

/** Days from `from` to `to`; negative where `to` lies before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / msPerDay)
}

/** `74 days`, `1 Tag`, `5 months`, `2 years`. */
export function dayCount(days: number, locale: string): string {
  const { unit, value } = asPeopleSay(days)
  const format = { style: 'unit', unit, unitDisplay: 'long' } as const
  return new Intl.NumberFormat(locale, format).format(value)
}

/** `63 days ago`, `in 39 days`, `today`, `2 years ago`. */
export function daysAway(from: string, to: string, locale: string): string {
  const { unit, value } = asPeopleSay(daysBetween(from, to))
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(value, unit)
}

/** `2 Dec 2026 (in 2 days)` */
export function dayAndDistance(day: string, today: string, locale: string): string {
  return `${shortDay(day, 'day', locale)} (${daysAway(today, day, locale)})`
}

/** Days for a quarter, months for two years, then whole years. */
function asPeopleSay(days: number): { unit: 'day' | 'month' | 'year'; value: number } {
  const months = Math.round(days / 30.44)
  if (Math.abs(days) <= 92) {
    return { unit: 'day', value: days }
  }
  return Math.abs(months) < 24
    ? { unit: 'month', value: months }
    : { unit: 'year', value: Math.trunc(months / 12) }
}

function partsOf(precision: Precision): Intl.DateTimeFormatOptions {
  const [year, month, day] = ['numeric', 'short', 'numeric'] as const
  return { day: { day, month, year }, month: { month, year }, unknown: {}, year: { year } }[
    precision
  ]
}

/** `free since 30 Sep 2026 (56 days)`, `free from …`; both days `YYYY-MM-DD`. */
export function formatFree(
  day: string,
  today: string,
  { locale, translate }: SentTranslator,
): string {
  const date = shortDay(day, 'day', locale)
  if (day === today) {
    return translate('free-today', { date })
  }
  return day < today
    ? translate('free-since', { date, days: dayCount(daysBetween(day, today), locale) })
    : translate('free-from', { date, days: daysAway(today, day, locale) })
}
