// A value that somebody wrote or asks by, as days are stored: noon UTC of the day that it means.
import { dayOf, noonOf } from './days.ts'

/** A date, or a date and time without an offset: the day is the one that is written, wherever this program runs. */
const withoutOffset = /^\s*(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?\s*$/

/** What is no date, or lies outside the years 1 to 9999, stays as it is: refusing it is for the validation. */
export function toStoredDay(value: unknown): unknown {
  if (typeof value !== 'string' && !(value instanceof Date)) {
    return value
  }
  const written = typeof value === 'string' ? withoutOffset.exec(value)?.[1] : undefined
  const date = new Date(written ? `${written}T00:00:00Z` : value)
  const year = date.getUTCFullYear()
  const day = year >= 1 && year <= 9999 ? dayOf(date) : null
  return day ? noonOf(day) : value
}
