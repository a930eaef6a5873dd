// Days as `YYYY-MM-DD`: the UTC date of a stored value, and "today" in the site's time zone.
import type { Precision } from 'offprint-reader'

import { processState } from '../processState.ts'

export type { Precision }

export const precisions = ['day', 'month', 'year', 'unknown'] as const satisfies Precision[]

/** The day of a stored value; null where there is none or it is no date. */
export function dayOf(value: Date | null | string | undefined): null | string {
  if (!value) {
    return null
  }
  const date = new Date(value)
  return Number.isNaN(date.getTime()) ? null : toDay(date)
}

/** `YYYY-MM-DD`, and in the calendar: `Date` takes the 31st of February for the 3rd of March. */
export function isDay(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) {
    return false
  }
  const date = new Date(`${value}T00:00:00.000Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value)
}

/** How a day is stored: noon in UTC, which is the same day from UTC-12 to UTC+11:59. */
export function noonOf(day: string): string {
  return `${day}T12:00:00.000Z`
}

export function todayIn(timeZone: string, now: Date): string {
  return formatterOf('en-CA', { dateStyle: 'short', timeZone }).format(now).slice(0, 10)
}

/** Whether a moment lies ahead: after today in the time zone, and more than 24 hours from now. What is no date does not. */
export function liesAhead(moment: Date, timeZone: string, now: Date): boolean {
  return (
    moment.getTime() - now.getTime() > 24 * 60 * 60 * 1000 &&
    todayIn(timeZone, moment) !== todayIn(timeZone, now)
  )
}

export function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00.000Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return toDay(date)
}

/** Days have years of four digits: what lies beyond them is the first or the last of all days. */
function toDay(date: Date): string {
  const year = date.getUTCFullYear()
  if (year < 0 || year > 9999) {
    return year < 0 ? '0000-01-01' : '9999-12-31'
  }
  return date.toISOString().slice(0, 10)
}

/** The latest day that a date known to this precision could be; null where it is unknown. */
export function latestDay(day: null | string, precision: Precision): null | string {
  if (!day || precision === 'unknown') {
    return null
  }
  if (precision === 'day') {
    return day
  }
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))]
  const last = new Date(0)
  // Not Date.UTC(), which takes the year 50 for 1950. Day 0 is the last one of the month before.
  last.setUTCFullYear(year, precision === 'year' ? 12 : month, 0)
  return toDay(last)
}

/** The first day that a date known to this precision could be; null where it is unknown. */
export function firstDay(day: null | string, precision: Precision): null | string {
  if (!day || precision === 'unknown') {
    return null
  }
  const starts = { day, month: `${day.slice(0, 7)}-01`, year: `${day.slice(0, 4)}-01-01` }
  return starts[precision]
}

/** A moment in words, with the time zone that it is told in: `3 March 2026 at 14:05 CET`. */
export function formatMoment(moment: Date, timeZone: string, language = 'en'): string {
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    month: 'long',
    timeZone,
    timeZoneName: 'short',
    year: 'numeric',
  }).format(moment)
}

/** A day in words, as precise as it is known: `18 November 2022`, `November 2022`, `2022`. */
export function formatDay(
  day: null | string,
  precision: Precision,
  locale = 'en-GB',
): null | string {
  if (!day || precision === 'unknown') {
    return null
  }
  const parts: Intl.DateTimeFormatOptions = {
    timeZone: 'UTC',
    year: 'numeric',
    ...(precision === 'year' ? {} : { month: 'long' }),
    ...(precision === 'day' ? { day: 'numeric' } : {}),
  }
  return formatterOf(locale, parts).format(new Date(`${day}T00:00:00.000Z`))
}

/** Making one takes as long as using it some hundred times. */
function formatterOf(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`
  const { dateFormats } = processState
  const formatter = dateFormats.get(key) ?? new Intl.DateTimeFormat(locale, options)
  dateFormats.set(key, formatter)
  return formatter
}
