import { expect, it } from 'vitest'

import { isForward, moveName } from '../../../../src/admin/moves/moveName.ts'
import { moves } from '../../../../src/domain/transitions.ts'
import { languages } from '../../../../src/translations/languages.ts'

it('exists for every transition of the table', () => {
  expect(moves.map(({ from, to }) => [moveName(from, to), isForward(from, to)])).toEqual([
    ['publish', true],
    ['republish', true],
    ['take-down', false],
    ['withdraw', false],
    ['upgrade', false],
  ])
})

it('has the same placeholders in each language', () => {
  const blanks = (words: Record<string, string>) =>
    Object.fromEntries(
      Object.entries(words)
        .map(([key, text]) => [key, text.match(/\{\{\w+\}\}/g)?.toSorted() ?? []] as const)
        .toSorted(([a], [b]) => a.localeCompare(b)),
    )
  expect(blanks(languages.de.desk)).toEqual(blanks(languages.en.desk))
})
