// Finds the numbers of pages, and the lines that a print-out repeats beside them.
import { countWords, endsSentence, isSeparator, type Line } from '../words/line.ts'

const number = /^(?:page |seite |p\. |s\. )?(\p{N}{1,4})(?: (?:of|von|\/) \p{N}{1,4})?$/iu
const mostWords = 10

/** Bare numbers that rise and do not count from 1: those would be sections. */
export function findRunningHeads(lines: readonly Line[]): ReadonlySet<Line> {
  const pages = lines.filter(({ text }) => number.test(text))
  const numbers = pages.map(({ text }) => Number(number.exec(text)?.[1] ?? 0))
  const rise = numbers.every((one, index) => index === 0 || one > (numbers[index - 1] ?? 0))
  const areLabelled = pages.every(({ text }) => !/^\p{N}+$/u.test(text))
  const beside = repeatedBeside(lines, new Set(pages))
  const mayCount = areLabelled || (pages.length >= 2 && (numbers[0] !== 1 || beside.length >= 2))
  return new Set(
    pages.length > 0 && rise && mayCount ? [...pages, ...beside] : repeatedOften(lines),
  )
}

/** A short line that comes back again and again between the paragraphs. */
function repeatedOften(lines: readonly Line[]): Line[] {
  const counts = new Map<string, number>()
  for (const { text } of lines) {
    if (isShort(text)) {
      counts.set(text, (counts.get(text) ?? 0) + 1)
    }
  }
  return lines.filter(({ text }) => (counts.get(text) ?? 0) >= 3)
}

function isShort(text: string): boolean {
  return (
    countWords(text) <= mostWords && !endsSentence(text) && !isSeparator(text) && !number.test(text)
  )
}

/** "Okafor, The drain" above or below each number. */
function repeatedBeside(lines: readonly Line[], pages: ReadonlySet<Line>): Line[] {
  const beside = lines.filter(
    (line, index) =>
      !pages.has(line) &&
      countWords(line.text) <= mostWords &&
      !endsSentence(line.text) &&
      [lines[index - 1], lines[index + 1]].some((other) => other !== undefined && pages.has(other)),
  )
  const counts = new Map<string, number>()
  for (const { text } of beside) {
    counts.set(text, (counts.get(text) ?? 0) + 1)
  }
  return beside.filter(({ text }) => (counts.get(text) ?? 0) >= 2)
}

const mostInPageLine = 14

/** "Lights Out        212", "142 | Jane Okafor": the number of a page beside a running head. */
const besideNumber =
  /^(?:page |p\. )?\p{N}{1,4} ?[|•·—–] ?\P{N}|\P{N}(?: {2,}|\t+| ?[|•·—–] ?)(?:page |p\. )?\p{N}{1,4}$/iu
/** "142   Jane Okafor" may also be an item of a list. */
const behindNumber = /^\p{N}{1,4}\s+([^\s\p{N}].*)$/u

/** What a print-out puts at the edges of its pages: numbers, and running heads with a number. */
export function findPageLines(lines: readonly Line[]): ReadonlySet<Line> {
  const short = lines.filter(
    ({ text }) =>
      countWords(text) <= mostInPageLine && !endsSentence(text) && !/(?:\. ?){4}|…{2}/u.test(text),
  )
  const heads = short.map(({ text }) => behindNumber.exec(text)?.[1] ?? '')
  const isRepeated = (head: string): boolean =>
    head !== '' && heads.filter((other) => other === head).length >= 2
  const numbered = short.filter(
    ({ text }, index) => besideNumber.test(text) || isRepeated(heads[index] ?? ''),
  )
  return new Set([...findRunningHeads(lines), ...numbered])
}
