// Recognises standfirsts: an abstract, the outlet's words about the authors, a summary of one sentence.
import type { HeadContext } from './types.ts'

import { surnameOf } from '../byline/personNames.ts'
import { countSentences, countWords, endsSentence, endsWithStop, type Line } from '../text/line.ts'

/** "LIVERPOOL – In 1998 …": the text begins there. */
export function opensWithPlace(text: string): boolean {
  return (
    /^\p{Lu}{3}[\p{Lu} .,’'-]{0,25}(?:, [\p{L} .]{3,20})? ?[–—] ?\S/u.test(text) ||
    /^\p{Lu}{3}[\p{Lu} .’'-]{0,25}(?:, [\p{L} .]{3,20})? \([^)]{2,20}\) [–—-] /u.test(text)
  )
}

export function isSpoken(text: string): boolean {
  return /^\p{Lu}[\p{L}.’' -]{0,30}:\s/u.test(text)
}

export function isAbstractLabel(text: string): boolean {
  return /^(?:abstract|synopsis|summary|résumé|zusammenfassung|resumen|riassunto|samenvatting|abstrak|ringkasan|resumo)\s*:?$/iu.test(
    text,
  )
}

export function isAbstract(text: string): boolean {
  return /^(?:abstract|summary|tl;dr)\s*[:.–—]\s*\S/iu.test(text)
}

/** "Jane Okafor and Tom Bell follow …", "… asks Jane Okafor": the outlet's words, for nobody names himself in his own text. */
export function namesSigner(text: string, { isInterview, signers }: HeadContext): boolean {
  return (
    !isInterview &&
    countWords(text) <= 250 &&
    !/(?<![\p{L}“"‘])(?:I|[Mm]y|me)(?![\p{L}’'])/u.test(text) &&
    signers.some((name) => new RegExp(`(?<!\\p{L})${escape(name)}(?!\\p{L})`, 'u').test(text))
  )
}

export function isBiography(text: string, { isInterview, title }: HeadContext): boolean {
  const name =
    /^(?:(?:Dr|Professor|Sir|Dame|Lord) )?(\p{Lu}\S+(?: \p{Lu}\S+){1,3}) (?:is|was|has|runs|leads|spent|served|works|grew|became|teaches)\b/u.exec(
      text,
    )?.[1]
  return (
    isInterview && name !== undefined && (title.includes(surnameOf(name)) || endsWithStop(text))
  )
}

/** One full sentence of a standfirst's length, above a body whose paragraphs are much longer and which starts afresh. */
export function isSummary(lines: Line[], index: number): boolean {
  const { text } = lines[index] as Line
  const words = countWords(text)
  const next = lines[index + 1]?.text ?? ''
  const below = lines
    .slice(index + 1)
    .filter(({ text: other }) => endsSentence(other))
    .map((line) => countWords(line.text))
    .sort((a, b) => a - b)
  const median = below[below.length >> 1] ?? 0
  return (
    words >= 8 &&
    words <= 40 &&
    (countSentences(text) === 1 || isShortSummary(words, median, countWords(next))) &&
    !/^(?:I|We|My|Our|In|On|When|Last|It was|There)\b|\b(?:I|my|we|our)\b/u.test(text) &&
    below.length >= 3 &&
    median >= Math.max(38, words * 1.8) &&
    countWords(next) >= words * 1.3 &&
    !refersBackPattern.test(next)
  )
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')
}

const refersBackPattern =
  /^(?:it|its|this|that|these|those|he|she|they|his|her|their|him|them|but|and|yet|so|nor|or|then|there|such|both|neither|still|instead|not so|worse|even so)\b/iu

/** Two sentences of a dozen words each, above paragraphs several times as long. */
function isShortSummary(words: number, median: number, next: number): boolean {
  return words <= 24 && median >= 55 && next >= 35
}
