// Describes a line by the other lines between the same two paragraphs: whether they are the fields of a database's record, and whether they have a date already.
import { findDate } from '../lines/datedLine.ts'
import { readRecordField } from '../lines/recordFields.ts'
import { blockAround } from './blockFacts.ts'

export function headFeatures(texts: readonly string[], isBody: readonly boolean[]): string[][] {
  const fields = texts.map((text) => (text.length > 200 ? null : readRecordField(text)))
  const dates = texts.map((text, at) => (isBody[at] ? null : findDate(text)))
  return texts.map((_, at) => {
    const field = fields[at]
    if (isBody[at]) {
      return field ? [`field=${field}`] : []
    }
    const [from, to] = blockAround(isBody, at)
    const kinds = new Set(fields.slice(from, to).filter(Boolean))
    const record = Math.min(3, kinds.size)
    const earlier = dates.slice(from, at).filter(Boolean).length
    const date = dates[at]
    return [
      `record=${record}`,
      ...near(fields, at),
      ...(date
        ? [
            'dated',
            `dated=${sideOf(date.before)},${sideOf(date.after)}`,
            `dated,${earlier === 0 ? 'first' : 'again'}`,
            `dated,record=${record}`,
          ]
        : []),
    ]
  })
}

function near(fields: readonly (null | string)[], at: number): string[] {
  const named: [string, null | string | undefined][] = [
    ['field', fields[at]],
    ['field-', fields[at - 1]],
    ['field+', fields[at + 1]],
  ]
  return named.flatMap(([name, field]) => (field ? [name, `${name}=${field}`] : []))
}

/** What stands beside a date: `0` for nothing, `l` for a label, `n` for a name, `d` for numbers, `s` for other words. */
function sideOf(text: string): string {
  const words = text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word))
  if (words.length === 0) {
    return '0'
  }
  const long = words.filter((word) => /\p{L}{4}/u.test(word))
  return /:$/u.test(text)
    ? 'l'
    : words.some((word) => /\p{N}/u.test(word))
      ? 'd'
      : long.every((word) => /^\P{L}*\p{Lu}/u.test(word))
        ? 'n'
        : 's'
}
