// Parses what somebody typed into the search field into a query that PostgreSQL answers within its limits.
import { plainSearch } from './separateMarks.ts'

/** Both for `websearch_to_tsquery`; '' where there is no word. */
export interface SearchQuery {
  /** Matches any of the words that are not excluded. */
  anyWord: string
  /** The words, phrases, exclusions and alternatives. */
  exact: string
  /** How many different words are not excluded. */
  words: number
}

export interface Term {
  isExcluded: boolean
  /** More than one of a phrase. */
  words: string[]
}

/** More than anybody types: each takes time in every language of the blog. */
const mostWords = 32

/** Letters and digits, joined by single marks as in `e-mail`, `U.S.` and `example.org/path`. */
const word = /[\p{L}\p{M}\p{N}]+(?:[^\s"\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}]+)*/gu

/** A phrase, a word, or what is left; a minus sign excludes only where one of the first two begins. */
const term = /(?<=^|\s)(-?)"([^"]*)"|(?<=^|\s)(-?)([^\s"-][^\s"]*)|[^\s"]+/gu

/**
 * Operators count only where they have something to do, and each term only once: PostgreSQL nests every minus sign, and
 * fails with "tsquery stack too small" at the 33rd.
 */
export function parseSearch(text: string): SearchQuery {
  const groups = parseTerms(text)
  const terms = groups.flat().filter(({ isExcluded }) => !isExcluded)
  const words = new Set(terms.flatMap((one) => one.words))
  return {
    anyWord: [...words].map((one) => `"${one}"`).join(' or '),
    exact: groups.map((group) => group.map(toQuery).join(' ')).join(' or '),
    words: words.size,
  }
}

/** The terms of each alternative. */
export function parseTerms(text: string): Term[][] {
  return limited(alternativesIn(plainSearch(text)).map(distinct))
}

/** The groups of terms that the word `or` is between. */
function alternativesIn(text: string): Term[][] {
  const groups: Term[][] = [[]]
  for (const [whole, minusOfPhrase, phrase, minus, plain = whole] of text.matchAll(term)) {
    if (phrase === undefined && /^or$/i.test(whole)) {
      groups.push([])
      continue
    }
    const words = (phrase ?? plain).match(word) ?? []
    // Words with more than one mark between them do not make a phrase.
    const together = phrase === undefined ? words.map((one) => [one]) : [words]
    const isExcluded = Boolean(minusOfPhrase || minus)
    groups.at(-1)?.push(...together.map((some) => ({ isExcluded, words: some })))
  }
  return groups
}

function distinct(terms: Term[]): Term[] {
  const known = new Map<string, Term>()
  for (const one of terms) {
    const text = toQuery(one).toLowerCase()
    known.set(text, known.get(text) ?? one)
  }
  return [...known.values()]
}

function limited(groups: Term[][]): Term[][] {
  let left = mostWords
  const within = (one: Term): Term[] => {
    const words = one.words.slice(0, left)
    left -= words.length
    return words.length > 0 ? [{ ...one, words }] : []
  }
  return groups.map((group) => group.flatMap(within)).filter(({ length }) => length > 0)
}

/** In quotation marks, so that nothing is an operator. */
function toQuery({ isExcluded, words }: Term): string {
  return `${isExcluded ? '-' : ''}"${words.join(' ')}"`
}
