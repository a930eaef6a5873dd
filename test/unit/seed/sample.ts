// Reads the sample corpus for the tests beside it.
import { readFileSync } from 'node:fs'
import type { Terms } from '../../../src/terms/terms.ts'
import type { Stage } from '../../../src/workflow/moves.ts'

interface SamplePiece {
  title: string
  outlet: string
  outletUrl: null | string
  outletDate: null | string
  outletIssue: null | string
  blogUrl: null | string
  blogDate: null | string
  stage: Stage
  topics: string[]
  series?: string
}

interface SampleOutlet {
  name: string
  acronym: null | string
  aliases: string[]
  url: string
  kind: string
  terms: Terms & { creditTemplate: string }
}

interface SampleFacts {
  pieces: SamplePiece[]
  outlets: SampleOutlet[]
  institutions: { name: string; acronym: null | string; aliases: string[]; place: string }[]
}

export const text = read('sample.txt')
export const textLines = text.split('\n')
export const facts = JSON.parse(read('sample.facts.json')) as SampleFacts

export function piecesAt(stage: Stage): SamplePiece[] {
  return facts.pieces.filter((piece) => piece.stage === stage)
}

export function termsOf(piece: SamplePiece): Terms {
  const outlet = facts.outlets.find(({ name }) => name === piece.outlet)
  if (!outlet) throw new Error(`The facts name no outlet "${piece.outlet}".`)
  return outlet.terms
}

/** The day as it would be written again: another string, or a throw, where it is no ISO day. */
export function isoDay(day: string): string {
  return new Date(`${day}T00:00:00.000Z`).toISOString().slice(0, 10)
}

function read(file: string): string {
  return readFileSync(new URL(`../../../seed/${file}`, import.meta.url), 'utf8')
}
