// Joins the number of a note that stands on a line of its own with the text on the next line.
import { countWords, isSeparator, type Line } from '../words/line.ts'
import { isListLabel } from '../lines/footnoteItems.ts'

const bracketed = /^(?:\[(\p{N}{1,4})\]|\((\p{N}{1,4})\)|(\p{N}{1,4})[.)])$/u
const bare = /^(\p{N}{1,4})$/u

/** Only below the label of a list, or where the numbers are printed as notes are: other bare numbers are sections or pages. */
export function joinLoneLabels(lines: Line[]): Line[] {
  const joined: Line[] = []
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as Line
    joined.push(line)
    const isBelowLabel = isListLabel(lines[at - 1]?.text ?? '')
    if (numberOf(line.text, true) === 1) {
      const isBracketed = numberOf(line.text, false) === 1
      const end = endOfPairs(lines, at, true)
      const isNoted = isBelowLabel || isBracketed || isMarked(lines, at, (end - at) / 2)
      if (isNoted && (end > at + 2 || (isBelowLabel && end > at))) {
        joined.pop()
        for (; at < end; at += 2) {
          joined.push(join(lines[at] as Line, lines[at + 1] as Line))
        }
        at--
      }
    }
  }
  return joined
}

function numberOf(text: string, mayBeBare: boolean): null | number {
  const found = bracketed.exec(text) ?? (mayBeBare ? bare.exec(text) : null)
  const digits = found?.slice(1).find((group) => group !== undefined)
  return digits === undefined ? null : Number(digits)
}

/** Behind the last of the pairs of number and text that begin there. */
function endOfPairs(lines: readonly Line[], from: number, mayBeBare: boolean): number {
  let end = from
  let number = 1
  while (numberOf(lines[end]?.text ?? '', mayBeBare) === number && isNote(lines[end + 1])) {
    end += 2
    number++
  }
  return end
}

/** The text above has a mark for each number: bare numbers without marks are sections or pages. */
function isMarked(lines: readonly Line[], from: number, count: number): boolean {
  const above = lines.slice(Math.max(0, from - mostAbove), from)
  return Array.from({ length: count }, (_, index) => index + 1).every((number) => {
    const mark = new RegExp(`[\\p{L}.,;:!?"'”’»)]${number}(?![\\p{N}\\p{L}.,:]\\S)`, 'u')
    return above.some(({ text }) => mark.test(text))
  })
}

/** So many lines of an article may refer to its notes. */
const mostAbove = 400

function isNote(line: Line | undefined): boolean {
  return (
    line !== undefined &&
    countWords(line.text) >= 2 &&
    !isSeparator(line.text) &&
    !isListLabel(line.text)
  )
}

function join(number: Line, text: Line): Line {
  const parts = text.wrapped?.parts ?? [text.text]
  return {
    ...number,
    text: `${number.text} ${text.text}`,
    wrapped: { parts: [number.text, ...parts], to: text.wrapped?.to ?? text.line },
  }
}
