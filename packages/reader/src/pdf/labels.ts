// The labels of notes, and the marks of a text that lead to them.
import type { Line } from './file/types.ts'

import { labelRank, readFootnoteItem } from '../text/lines/footnoteItems.ts'

const label = String.raw`\d{1,3}|[a-z]|[ivxl]{2,6}|[*†‡§¶‖]{1,3}`

/** One label above the line, or several with commas between them. */
export const raisedLabels = new RegExp(
  String.raw`^\s*(?:${label})(?:\s*,\s*(?:${label}))*\s*$`,
  'u',
)

/** Marks that are not raised: signs of their own, or numbers in brackets. */
export const printedMark = /[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}|\[\d{1,3}\]/gu

export interface PrintedLabel {
  isRaised: boolean
  label: string
  /** With its brackets and stops. */
  prefix: string
}

/** Null where the line does not begin with one. */
export function labelOf({ spans, text }: Line): null | PrintedLabel {
  const [first, ...others] = spans.filter((span) => span.text.trim())
  if (first?.raised === 'sup' && raisedLabels.test(first.text)) {
    const isAlone = !others.some((span) => /\p{L}{2}|\p{N}{3}/u.test(span.text))
    const prefix = first.text.trim()
    return isAlone ? null : { isRaised: true, label: prefix, prefix }
  }
  // A long address may stand on the line below its number.
  const alone = /^(\d{1,3})[.)]?$/.exec(text)?.[1]
  const found = alone ? { label: alone, prefix: text } : readFootnoteItem(text)
  return found && { isRaised: false, label: found.label, prefix: found.prefix }
}

/** Whether one label comes after the other; after none, only the first, or any number. */
export function follows(next: string, before: null | string): boolean {
  const rank = (asRoman: boolean) => labelRank(next, asRoman)
  const last = (asRoman: boolean) => (before === null ? 0 : labelRank(before, asRoman))
  return (
    (before === null && /^\d/.test(next)) ||
    [false, true].some((asRoman) => rank(asRoman) > 0 && rank(asRoman) === last(asRoman) + 1)
  )
}

/** The line keeps its text: by that it is accounted for. */
export function withoutLabel(line: Line, { prefix }: PrintedLabel): Line {
  let left = prefix.replace(/\s/g, '').length
  let isDone = false
  line.spans = line.spans.map((span) => {
    const text = [...span.text]
    while (left > 0 && text.length > 0) {
      left -= text.shift()?.trim() ? 1 : 0
    }
    const rest = isDone ? span.text : text.join('').trimStart()
    isDone ||= left === 0 && rest !== ''
    return { ...span, text: rest }
  })
  return line
}

/** Labels of the marks in a line. */
export function marksIn({ spans }: Line): string[] {
  return spans.flatMap(({ raised, text }) =>
    raised === 'sup' && raisedLabels.test(text)
      ? text.split(',').map((one) => one.trim())
      : (text.match(printedMark) ?? []).map((one) => one.replace(/[[\]]/g, '')),
  )
}
