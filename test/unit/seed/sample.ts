// Reads the sample corpus for the tests beside it.
import { readFileSync } from 'node:fs'

import type { OutletFacts, PieceFacts } from '../../../src/corpus/facts.ts'
import type { Terms } from '../../../src/terms/terms.ts'
import type { Stage } from '../../../src/workflow/moves.ts'

import { readFacts } from '../../../src/corpus/facts.ts'
import { safeTerms } from '../../../src/terms/terms.ts'

export const text = read('sample.txt')
export const textLines = text.split('\n')
// Refuses a stage, a date or a term that does not exist.
export const facts = readFacts(read('sample.facts.json'))

export function piecesAt(stage: Stage): PieceFacts[] {
  return facts.pieces.filter((piece) => piece.stage === stage)
}

export function outletOf(piece: PieceFacts | undefined): OutletFacts {
  const outlet = facts.outlets.find(({ name }) => name === piece?.outlet)
  if (!outlet) {
    throw new Error(`The facts list no outlet "${piece?.outlet}".`)
  }
  return outlet
}

export function termsOf({ name, terms }: OutletFacts): Terms {
  if (typeof terms !== 'object') {
    throw new Error(`The facts give no terms for "${name}".`)
  }
  return { ...safeTerms, ...terms }
}

function read(file: string): string {
  return readFileSync(new URL(`../../../seed/${file}`, import.meta.url), 'utf8')
}
