// A reference as one line of text: author. “Title.” Outlet 167, no. 3 (12 September 2022). Address
import type { Reference } from './reference.ts'

import { formatDay } from '../../domain/days.ts'

/** `A, B, and C`. */
const list = new Intl.ListFormat('en')

export function formatReference(reference: Reference): string {
  const { authors, title, url } = reference
  const parts = [
    ended(list.format(authors.map(({ whole }) => whole))),
    `“${ended(title)}”`,
    ended(formatPlace(reference)),
    url,
  ]
  return parts.filter(Boolean).join(' ')
}

function formatPlace({ container, date, issue, volume }: Reference): string {
  const number = issue && /^\d/.test(issue) ? `no. ${issue}` : issue
  const printed = [volume, number].filter(Boolean).join(', ')
  const when = formatDate(date)
  return [container, printed, when && `(${when})`].filter(Boolean).join(' ')
}

function formatDate(date: number[]): null | string {
  const [year = 0, month = 1, day = 1] = date
  const precision = (['unknown', 'year', 'month', 'day'] as const)[date.length] ?? 'day'
  const two = (part: number) => part.toString().padStart(2, '0')
  return formatDay(`${year.toString().padStart(4, '0')}-${two(month)}-${two(day)}`, precision)
}

/** With a stop, where the text does not end with a mark of its own. */
function ended(text: string): string {
  return text === '' || /[.?!…。？！؟]["”’»)]?$/u.test(text) ? text : `${text}.`
}
