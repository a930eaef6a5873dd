// Kinds of heads, ends, bylines and lists of notes. Each line of `tagged/kinds.txt` says what it is.
import { describe, expect, it } from 'vitest'

import { parseText } from '../../src/text/parseText.ts'
import { toLines } from '../../src/text/words/line.ts'
import { normaliseLine, reassemble } from './reassemble.ts'
import { readKinds, wrongFields } from './tagged/readKinds.ts'

/** Kinds of which some fields are not read right yet. */
const open = new Set(['interviewer-in-standfirst', 'key-points', 'letter', 'newsletter', 'spanish'])
const kinds = readKinds()

describe('kinds of texts', () => {
  it.each(kinds.filter(({ name }) => !open.has(name)))('$name is read as tagged', (kind) => {
    expect(wrongFields(kind).wrong).toEqual([])
  })

  it('has at least 97 % of all fields right', () => {
    const scores = kinds.map(wrongFields)
    const all = scores.reduce((sum, score) => sum + score.all, 0)
    const wrong = scores.flatMap((score) => score.wrong)
    expect(1 - wrong.length / all, wrong.join('\n')).toBeGreaterThanOrEqual(0.97)
  })

  it.each(kinds)('$name loses no line', ({ text }) => {
    expect(reassemble(parseText(text))).toEqual(
      toLines(text).map((line) => normaliseLine(line.text)),
    )
  })
})
