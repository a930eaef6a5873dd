// Finds what a print-out puts at the edges of its pages: numbers, and running heads with a number.
import { countWords, endsSentence, type Line } from '../words/line.ts'
import { findRunningHeads } from './runningHeads.ts'

const mostWords = 14

/** "Lights Out        212", "142 | Jane Okafor": the number of a page beside a running head. */
const besideNumber =
  /^(?:page |p\. )?\p{N}{1,4} ?[|•·—–] ?\P{N}|\P{N}(?: {2,}|\t+| ?[|•·—–] ?)(?:page |p\. )?\p{N}{1,4}$/iu
/** "142   Jane Okafor" may also be an item of a list. */
const behindNumber = /^\p{N}{1,4}\s+([^\s\p{N}].*)$/u

export function findPageLines(lines: readonly Line[]): ReadonlySet<Line> {
  const short = lines.filter(
    ({ text }) =>
      countWords(text) <= mostWords && !endsSentence(text) && !/(?:\. ?){4}|…{2}/u.test(text),
  )
  const heads = short.map(({ text }) => behindNumber.exec(text)?.[1] ?? '')
  const isRepeated = (head: string): boolean =>
    head !== '' && heads.filter((other) => other === head).length >= 2
  const numbered = short.filter(
    ({ text }, index) => besideNumber.test(text) || isRepeated(heads[index] ?? ''),
  )
  return new Set([...findRunningHeads(lines), ...numbered])
}
