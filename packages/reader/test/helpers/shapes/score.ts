// How much of the test bed the parser of plain texts reads right, counted in whole fields.
import type { ParsedSource } from '../../../src/types.ts'
import type { ExpectedPiece, Shape } from './readShapes.ts'

import { parseCorpus } from '../../../src/corpus/parseCorpus.ts'
import { readCorpus } from '../../../src/corpus/readCorpus.ts'
import { type FieldName, fieldNames, type Fields, fieldsExpected, fieldsParsed } from './fields.ts'

interface Wrong {
  expected: string
  field: FieldName
  found: string
  piece: string
}

export interface Score {
  byField: Record<FieldName, { right: number; total: number }>
  right: number
  /** The same without fields that are empty in the text and were found empty. */
  rightOfFilled: number
  total: number
  totalOfFilled: number
  wrong: Wrong[]
}

type Parse = (bytes: Uint8Array) => ParsedSource

export function scoreShapes(shapes: Shape[], parse: Parse = parseFitted): Score {
  const score: Score = {
    byField: Object.fromEntries(
      fieldNames.map((field) => [field, { right: 0, total: 0 }]),
    ) as Score['byField'],
    right: 0,
    rightOfFilled: 0,
    total: 0,
    totalOfFilled: 0,
    wrong: [],
  }
  for (const shape of shapes) {
    const found = parsedFields(shape, parse)
    for (const [index, expected] of shape.pieces.entries()) {
      addPiece(score, `${shape.name} ${index + 1}`, expected, matching(found, shape, index))
    }
  }
  return score
}

/** The sum of the scores of different texts. */
export function addScores(scores: readonly Score[]): Score {
  const sum = scoreShapes([])
  for (const score of scores) {
    for (const count of ['right', 'rightOfFilled', 'total', 'totalOfFilled'] as const) {
      sum[count] += score[count]
    }
    for (const field of fieldNames) {
      sum.byField[field].right += score.byField[field].right
      sum.byField[field].total += score.byField[field].total
    }
    sum.wrong.push(...score.wrong)
  }
  return sum
}

function addPiece(
  score: Score,
  piece: string,
  expected: ExpectedPiece,
  found: Fields | undefined,
): void {
  const right = fieldsExpected(expected)
  for (const field of fieldNames.filter((name) => !expected.unscored?.includes(name))) {
    const isRight = found !== undefined && same(right[field], found[field])
    const isFilled = !isEmpty(right[field]) || (found !== undefined && !isEmpty(found[field]))
    score.total += 1
    score.byField[field].total += 1
    score.totalOfFilled += isFilled ? 1 : 0
    if (isRight) {
      score.right += 1
      score.byField[field].right += 1
      score.rightOfFilled += isFilled ? 1 : 0
    } else {
      score.wrong.push({
        expected: JSON.stringify(right[field]),
        field,
        found: found === undefined ? 'no such piece' : JSON.stringify(found[field]),
        piece,
      })
    }
  }
}

function parseFitted(bytes: Uint8Array): ParsedSource {
  return parseCorpus(readCorpus(bytes))
}

/** A text that is refused has no pieces. */
function parsedFields({ bytes }: Shape, parse: Parse): Fields[] {
  let corpus: ParsedSource
  try {
    corpus = parse(bytes)
  } catch {
    return []
  }
  return corpus.pieces.map(fieldsParsed)
}

/** By its place if there are as many pieces as expected, otherwise by its title. */
function matching(found: Fields[], shape: Shape, index: number): Fields | undefined {
  const expected = shape.pieces[index]
  if (found.length === shape.pieces.length || !expected) {
    return found[index]
  }
  const { title } = fieldsExpected(expected)
  return found.find((fields) => same(fields.title, title))
}

function same(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right)
}

function isEmpty(value: unknown): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.flat().length === 0)
}

export function share(score: Score): number {
  return score.right / score.total
}

function percent(right: number, total: number): string {
  return `${((100 * right) / total).toFixed(1)} %`
}

export function summaryOf(half: string, score: Score): string {
  const byField = fieldNames.map((field) => {
    const { right, total } = score.byField[field]
    return `  ${field.padEnd(12)} ${String(right).padStart(3)} of ${total}  ${percent(right, total)}`
  })
  const filled = percent(score.rightOfFilled, score.totalOfFilled)
  return [
    `${half}: ${percent(score.right, score.total)} of ${score.total} fields right, ${filled} of ${score.totalOfFilled} that are not empty`,
    ...byField,
  ].join('\n')
}

export function tableOf({ wrong }: Score): string {
  return wrong
    .map(
      ({ expected, field, found, piece }) =>
        `${piece}: ${field}\n  expected ${expected}\n  found    ${found}`,
    )
    .join('\n')
}
