// Reads a line that is nothing but a date: word by word, in any order, with a place in front.
import { remembered } from '../words/remembered.ts'
import { dateFillers, dateLeads, monthWords, seasonWords, weekdayWords } from './dateWords.ts'

const mostWords = 24

/** True for "Cork, 3 May 2021", "Publié le 4 juin 2019 à 08h15", "Autumn 2017", "2021-05-03". */
export const isDate = remembered((text) => {
  if (!/\p{N}/u.test(text)) {
    return false
  }
  const bare = text.replace(/^[([]|[)\].]$/gu, '')
  return isPlainDate(bare) || (!startsWithPerson(bare) && isPlainDate(withoutPlace(bare)))
})

/** "Jane Okafor, Harbour Gazette, 3 May 2021": a place has no second part after two words. */
function startsWithPerson(text: string): boolean {
  return /^\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]*)+, (?!\p{Lu}\p{L}+day\b)(?:The |the )?\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*)*, /u.test(
    text,
  )
}

/** Cuts the date off the end of "By Jane Okafor | 3 May 2021", with what joins them. */
export function splitDate(text: string): { date: null | string; rest: string } {
  const starts = [...text.matchAll(/[\s|·•–—,;/]+/gu)].slice(-8)
  for (const { 0: joint, index } of starts) {
    const date = text.slice(index + joint.length)
    if (isPlainDate(date)) {
      return { date, rest: text.slice(0, index) }
    }
  }
  return { date: null, rest: text }
}

/** "Manado, North Sulawesi / ", "Vinuesa (Soria) - ", "Occasional Paper 31 | ", "Episode 88, " */
function withoutPlace(text: string): string {
  return text
    .replace(
      /^\p{Lu}[\p{L}.’'-]*(?:[ ,]+\p{Lu}[\p{L}.’'-]*){0,3}(?: \([\p{L} ]{2,30}\))?(?:,| [–—|/-]) /u,
      '',
    )
    .replace(numbered, '')
}

const numbered =
  /^(?!vol)\p{Lu}\p{L}+(?: \p{L}{2,}){0,3} (?:no\.? ?|nr\.? ?|n[°º] ?|#)?\p{N}{1,4}(?:\/\p{N}{1,4})?(?:,| [–—|/·-]) (?=.*\p{N}{4})/iu

/** A number, a month or a day of the week: "3.", "April", "Mar" */
export function isDateWord(word: string): boolean {
  const bare = word.toLowerCase().replace(/[.,;:)]+$/u, '')
  return (
    /^\p{N}/u.test(bare) ||
    (monthWords.has(bare) && bare.length > 2) ||
    (weekdayWords.has(bare) && bare.length > 3)
  )
}

/** "14 March" or "Saturday": what may be part of a date. */
export function hasOnlyDateWords(text: string): boolean {
  return wordsOf(text).every((word) => kindOf(word) !== 'other')
}

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[\s,|·()]+/u)
    .filter(Boolean)
}

/** A date without a place in front of it. */
export function isPlainDate(text: string): boolean {
  if (!/\p{N}/u.test(text)) {
    return false
  }
  const words = wordsOf(text)
  if (words.length === 0 || words.length > mostWords) {
    return false
  }
  const kinds = words.map(kindOf)
  const has = (kind: string): boolean => kinds.includes(kind)
  return (
    !has('other') &&
    (has('full') ||
      (has('year') && (has('month') || has('season'))) ||
      (has('month') && has('day') && words.length <= 5))
  )
}

function kindOf(word: string): string {
  const bare = word.replace(/[.:]+$/u, '')
  if (bare === '') {
    return 'filler'
  }
  if (
    /^\p{N}{4}[-/.]\p{N}{1,2}[-/.]\p{N}{1,2}(?:t.*)?$|^\p{N}{1,2}[-/.]\p{N}{1,2}[-/.](?:\p{N}{2}|\p{N}{4})$/u.test(
      bare,
    )
  ) {
    return 'full'
  }
  if (/^(?:19|20)\p{N}{2}(?:[/–-]\p{N}{2,4})?$/u.test(bare)) {
    return 'year'
  }
  if (/^\p{N}{1,2}(?:st|nd|rd|th|er|[ºª°]|[–-]\p{N}{1,2})?$/u.test(bare)) {
    return 'day'
  }
  if (
    /^\p{N}{1,2}(?:[:.]\p{N}{2}){1,2}(?:[ap]\.?m)?$|^\p{N}{1,2}h(?:\p{N}{2})?$|^\p{N}{1,2}[ap]\.?m$|^[–—/-]$/u.test(
      bare,
    )
  ) {
    return 'filler'
  }
  return wordKind(bare)
}

function wordKind(word: string): string {
  const parts = word.split(/[/–-]/u)
  if (parts.every((part) => monthWords.has(part))) {
    return 'month'
  }
  if (parts.every((part) => seasonWords.has(part))) {
    return 'season'
  }
  return weekdayWords.has(word) || dateFillers.has(word) || dateLeads.has(word) ? 'filler' : 'other'
}
