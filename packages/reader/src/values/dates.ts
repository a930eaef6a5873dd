// Dates as pages write them.
import { monthOf } from './months.ts'

/** Which number comes first in `03/04/2024`. */
export type DayOrder = 'day-first' | 'month-first'

/** The order that people who write this language use; undefined for plain English, where both are in use. */
export function dayOrderOf(language = ''): DayOrder | undefined {
  const tag = language.toLowerCase()
  if (/^(?:en|$)/.test(tag)) {
    return /^en-(?:us|ph)/.test(tag) ? 'month-first' : /^en-\w/.test(tag) ? 'day-first' : undefined
  }
  return /^(?:hu|ja|ko|lt|mn|zh)\b/.test(tag) ? undefined : 'day-first'
}

/**
 * The day of a date as it is written: a time zone moves no article to another day. `2022`, `2022-11` and `2022/11/18` as
 * well as `18 November 2022`, `18. März 2022`, `18.3.2022`, `Nov. 18, 2022` and `2022年11月18日`; undefined for anything
 * else, and for `03/04/2022` where nothing says which of the numbers is the day.
 */
export function dayIn(value: unknown, order?: DayOrder): string | undefined {
  const text = shortText(value)
  return isoDay(text) ?? numericDay(text, order) ?? writtenDay(text)
}

/** A date with its time, as ISO has it; without a zone it is that of Greenwich. Undefined for dates such as the year 0. */
export function momentIn(value: unknown): string | undefined {
  const text = typeof value === 'string' ? value.trim().slice(0, 60) : ''
  const iso = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?$/.test(text) ? `${text}Z` : text
  const moment = new Date(iso.replace(' ', iso === text ? ' ' : 'T'))
  const isUsual = !Number.isNaN(moment.getTime()) && moment.getUTCFullYear() >= firstYear
  return isUsual && /\d:\d\d/.test(text) ? moment.toISOString() : undefined
}

/** Programs write earlier ones for no date at all. */
const firstYear = 1971

/** `03/04/2024` in whatever order, to the letter; undefined where it can only be read in one way. */
export function ambiguousDay(value: unknown): string | undefined {
  const text = shortText(value)
  const [printed, first, second] = slashed.exec(text) ?? []
  return dayIn(text) === undefined && Number(first) <= 12 && Number(second) <= 12
    ? printed
    : undefined
}

/** `/2019/03/05/title`: many addresses hold the day, or the month. */
export function dayInAddress(address = ''): string | undefined {
  const [, year, month, day] =
    /\/((?:19|20)\d\d)[/-](0[1-9]|1[0-2])(?:[/-]([0-3]\d))?(?=[/-])/.exec(address) ?? []
  return year ? dateOf(year, month, day) : undefined
}

function shortText(value: unknown): string {
  return typeof value === 'string'
    ? latinDigits(value.slice(0, 600)).replace(/\s+/g, ' ').trim().slice(0, 80)
    : ''
}

/** Of Arabic and Devanagari. */
function latinDigits(text: string): string {
  return text
    .replace(/[\u0660-\u0669]/gu, (digit) => String((digit.codePointAt(0) ?? 0) - 0x06_60))
    .replace(/[\u0966-\u096F]/gu, (digit) => String((digit.codePointAt(0) ?? 0) - 0x09_66))
}

function isoDay(text: string): string | undefined {
  const iso =
    /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?|(\d\d)(\d\d))?(?=$|[T\s])/.exec(text) ??
    /(?<!\d)((?:19|20)\d\d)-(\d\d)-(\d\d)(?!\d)/.exec(text) ??
    /(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월](?:\s?(\d{1,2})\s?[日일])?/u.exec(text)
  return iso ? dateOf(iso[1], iso[2] ?? iso[4], iso[3] ?? iso[5]) : undefined
}

const slashed = /(?<!\d)(\d{1,2})[/.-]\s?(\d{1,2})[/.-]\s?(\d{4})(?!\d)/

function numericDay(text: string, order?: DayOrder): string | undefined {
  const [printed = '', first, second, year] = slashed.exec(text) ?? []
  if (!printed) {
    return shortDay(text)
  }
  const isDotted = printed.includes('.')
  const known = first === second || isDotted ? 'day-first' : order
  const [a, b] = [Number(first), Number(second)]
  if (a > 12 || (b <= 12 && known === 'day-first')) {
    return dateOf(year, second, first)
  }
  if (b > 12) {
    return dateOf(year, first, second)
  }
  const either = [dateOf(year, second, first), dateOf(year, first, second)]
  return byWeekday(text, either) ?? (known === 'month-first' ? either[1] : undefined)
}

/** `2.11.22`, where that is all, or stands at an end: between other words it may be a number of anything. */
function shortDay(text: string): string | undefined {
  const [, day, month, year] =
    /(?:^|[,|•·–-]\s)(\d{1,2})\.\s?(\d{1,2})\.\s?(\d\d)(?=$|[\s,|]+(?:\d{1,2}[:.]\d\d|$))/u.exec(
      text,
    ) ?? []
  return year ? dateOf(`20${year}`, month, day) : undefined
}

function writtenDay(text: string): string | undefined {
  const dayFirst =
    /\b(\d{1,2})(?:st|nd|rd|th|er|[.ºª])?\s*(?:(?:d['’]|de|of)\s*)?(\p{L}[\p{L}\p{M}]{2,14})\.?,?\s+(?:del?\s+)?(\d{4})\b/u.exec(
      text,
    )
  // The zone of a time may stand where a month would.
  const day = dayFirst && dateOf(dayFirst[3], monthOf(dayFirst[2]), dayFirst[1])
  if (day) {
    return day
  }
  const monthFirst =
    /(?<!\p{L})(\p{L}[\p{L}\p{M}]{2,14})\.?\s+(?:(\d{1,2})(?:st|nd|rd|th)?,?\s+)?(?:\d\d:\d\d(?::\d\d)?\s+(?:[A-Z]{2,5}|[+-]\d{4})\s+)?(\d{4})\b/u.exec(
      text,
    )
  return monthFirst ? dateOf(monthFirst[3], monthOf(monthFirst[1]), monthFirst[2]) : undefined
}

/** What stands around a date that is a line of its own. */
const aroundDates =
  /^(?:posted|published|updated|modified|veröffentlicht|erschienen|publié|stand|on|le|den|de|date|at|um|uhr|a\.?m|p\.?m|[a-z]{2,4}t|utc|min|minutes?|read|\d{1,2}[ap]m|(?:mon|tue|wed|thu|fri|sat|sun|mont|dienst|mittwoch|donnerst|freit|samst|sonnt)\p{L}*)$/iu

/** Two dates with their times: that of the first version, and that of the last. */
const mostDateWords = 22

/** Whether a line holds a date and no more, as in `Published on 5 March 2024`. */
export function isDateLine(text: string): boolean {
  const words = text.split(/[\s,.:/|·•–—-]+/).filter(Boolean)
  return (
    words.length <= mostDateWords &&
    (dayIn(text)?.length ?? 0) >= 7 &&
    words.every(
      (word) =>
        /^\d{1,4}(?:st|nd|rd|th|er)?$/i.test(word) ||
        monthOf(word) !== '0' ||
        aroundDates.test(word) ||
        /^\d+[年月日時时分년월일시분]/u.test(word),
    )
  )
}

function dateOf(year = '', month?: string, day?: string): string | undefined {
  const parts = [year, month, day].filter((part) => part !== undefined)
  const date = parts.map((part, index) => (index === 0 ? part : part.padStart(2, '0'))).join('-')
  const whole = new Date(`${date}${'-01-01'.slice(date.length - 4)}T00:00:00Z`)
  return !Number.isNaN(whole.getTime()) && whole.toISOString().startsWith(date) ? date : undefined
}

const names: [pattern: RegExp, day: number][] = [
  [/\b(?:mon(?:day)?|montag|lundi|lunes|lunedì)\b/iu, 1],
  [/\b(?:tue(?:s(?:day)?)?|dienstag|mardi|martes|martedì)\b/iu, 2],
  [/\b(?:wed(?:nesday)?|mittwoch|mercredi|miércoles|mercoledì)\b/iu, 3],
  [/\b(?:thu(?:rs?(?:day)?)?|donnerstag|jeudi|jueves|giovedì)\b/iu, 4],
  [/\b(?:fri(?:day)?|freitag|vendredi|viernes|venerdì)\b/iu, 5],
  [/\b(?:sat(?:urday)?|samstag|samedi|sábado|sabato)\b/iu, 6],
  [/\b(?:sun(?:day)?|sonntag|dimanche|domingo|domenica)\b/iu, 0],
]

/** The one of these days, `2024-03-05`, that is the day of the week which the text names. */
export function byWeekday(text: string, days: (string | undefined)[]): string | undefined {
  const named = names.filter(([pattern]) => pattern.test(text)).map(([, day]) => day)
  const found = days.filter(
    (day) => day !== undefined && new Date(`${day}T00:00:00Z`).getUTCDay() === named[0],
  )
  return named.length === 1 && found.length === 1 ? found[0] : undefined
}
