// Values of lists of publications, made plain.
import { monthOf } from '../../values/months.ts'
import { dayIn, languageIn, plain } from '../../values/values.ts'

/** In characters. */
export const longestAbstract = 10_000

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; '' where there is no year, as of what is forthcoming. */
export function dateOf(year: string, month = '', day = ''): string {
  const [, known = ''] = /(?<!\d)((?:1[5-9]|20)\d\d)(?!\d)/.exec(year) ?? []
  const number = monthIn(month)
  const days = /^\s*0?([1-9]|[12]\d|3[01])\s*$/.exec(day || dayBeside(month))?.[1] ?? ''
  const parts = [known, number, number && days].filter(Boolean)
  return known ? (dayIn(parts.map((part) => part.padStart(2, '0')).join('-')) ?? known) : ''
}

/** `2020-03-05`, `2020-03/2020-05`, `2020~`, `March 2020`; of a span its first day, of a season its year. */
export function dateIn(text: string): string {
  const [first = ''] = text.split(/\/(?=\d{4}|$|\.\.)/)
  const bare = first.replace(/[~?%]/g, '').replace(/T.*$/, '').trim()
  const isSeason = /^\d{4}-(?:2[1-4]|3\d|4[01])$/.test(bare)
  return isSeason ? bare.slice(0, 4) : (dayIn(bare) ?? dateOf(bare))
}

/** Two digits. Of `March/April` it is the first; '' for a season. */
function monthIn(text: string): string {
  const [number = ''] = /^\s*(?:0?[1-9]|1[0-2])\s*$/.exec(text) ?? []
  const [name = ''] = /\p{L}{3,}/u.exec(text) ?? []
  const month = number.trim() || (name ? monthOf(name) : '')
  return month && month !== '0' ? month.padStart(2, '0') : ''
}

/** `March 5`, `5 March`. */
function dayBeside(month: string): string {
  return /\p{L}/u.test(month) ? (/(?<!\d)\d{1,2}(?!\d|\s*[–-]\s*\d)/.exec(month)?.[0] ?? '') : ''
}

const languages: [RegExp, string][] = [
  [/^(?:american|usenglish)$/i, 'en-US'],
  [/^(?:british|ukenglish)$/i, 'en-GB'],
  [/^eng?(?:lish)?$/i, 'en'],
  [/^(?:n?german|n?austrian|nswissgerman|deutsch|ger|deu)$/i, 'de'],
  [/^(?:french|francais|français|acadian|canadien|fre|fra)$/i, 'fr'],
  [/^(?:spanish|español|castellano|spa)$/i, 'es'],
  [/^(?:italian|italiano|ita)$/i, 'it'],
  [/^(?:dutch|nederlands|dut|nld)$/i, 'nl'],
  [/^(?:portuguese|português|brazil(?:ian)?|por)$/i, 'pt'],
]

/** `ngerman`, `English`, `en_US`. */
export function languageOf(text: string): string {
  const named = languages.find(([pattern]) => pattern.test(text.trim()))?.[1]
  const isTag = /^[a-z]{2}(?:[-_]|$)/i.test(text.trim())
  return named ?? (isTag ? (languageIn(text) ?? '') : '')
}

export function topicsIn(text: string): string[] {
  return text.split(text.includes(';') ? ';' : ',').flatMap((topic) => plain(topic, 200) || [])
}
