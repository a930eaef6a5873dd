// Reads the sample corpus for the tests beside it.
import { readFileSync } from 'node:fs'

import type { Terms } from '../../../src/domain/terms.ts'
import type { Stage } from '../../../src/domain/transitions.ts'
import type { ArticleFacts, OutletFacts } from '../../../src/import/write/facts.ts'

import { safeTerms } from '../../../src/domain/terms.ts'
import { readFacts } from '../../../src/import/write/facts.ts'

export const text = read('sample.txt')
export const textLines = text.split('\n')
// Refuses a stage, a date or a term that does not exist.
export const facts = readFacts(read('sample.facts.json'))

export function piecesAt(stage: Stage): ArticleFacts[] {
  return facts.pieces.filter((piece) => piece.stage === stage)
}

export function outletOf(piece: ArticleFacts | undefined): OutletFacts {
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
