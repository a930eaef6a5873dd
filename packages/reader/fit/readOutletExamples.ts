// The articles that the choice of outlets is fitted on: the names around each, and which of them is right.
import type { OutletCandidate } from '../src/text/outlet/outletCandidates.ts'
import type { NamedExample } from './readExamples.ts'

import { candidatesOf } from '../src/text/outlet/outletCandidates.ts'
import { evidenceOf } from '../src/text/outlet/outletEvidence.ts'
import { keyOf } from '../src/text/outlet/outletKey.ts'
import { parseParts } from '../src/text/parseParts.ts'
import { toArticles } from '../src/text/roles/toArticles.ts'
import { remembering } from '../src/text/words/remembered.ts'
import { toVocabulary } from '../src/text/words/vocabulary.ts'
import { readOutletLines } from '../test/text/outlet/readOutletLines.ts'

export interface OutletExample {
  candidates: OutletCandidate[]
  /** Null for none. */
  expected: null | string
  /** Whether each candidate is right. */
  isRight: boolean[]
  /** Of the text. */
  name: string
}

/** Articles are read with their right line roles; those are left out of which nobody has said the outlet. */
export function readOutletExamples(examples: readonly NamedExample[]): OutletExample[] {
  const known = someOutlets(examples)
  const ofTexts = examples.flatMap((example) =>
    remembering(() => [...outletExamples(example, []), ...outletExamples(example, known)]),
  )
  return [...ofTexts, ...lineExamples()]
}

/** Half of all outlets: what a site with many articles knows before it reads another. */
function someOutlets(examples: readonly NamedExample[]): string[] {
  const names = examples.flatMap(({ outlets }) =>
    outlets.filter((name) => typeof name === 'string'),
  )
  return [...new Set(names)].toSorted().filter((_, at) => at % 2 === 0)
}

function outletExamples(example: NamedExample, knownOutlets: readonly string[]): OutletExample[] {
  const { name, outlets, roled, separators } = example
  const { articles } = toArticles(roled, separators)
  if (articles.length !== outlets.length) {
    return []
  }
  const vocabulary = toVocabulary(roled.map(({ line }) => line.text))
  const evidence = evidenceOf(articles.map((raw) => ({ parts: parseParts(raw, vocabulary), raw })))
  return evidence.flatMap((one, at) => {
    const expected = outlets[at]
    return expected === undefined
      ? []
      : [toExample(name, candidatesOf(one, { knownOutlets, vocabulary }), expected)]
  })
}

function toExample(
  name: string,
  candidates: OutletCandidate[],
  expected: null | string,
): OutletExample {
  const isRight = candidates.map((one) => keyOf(one.name) === keyOf(expected ?? ''))
  return { name, candidates, expected, isRight }
}

/** Lines that other tests read, which say what is right to the last word: they count so many times. */
const linesCount = 5

function lineExamples(): OutletExample[] {
  return readOutletLines().flatMap(({ evidence, outlet, text }) => {
    const example = toExample(text, candidatesOf(evidence, {}), outlet)
    return Array.from({ length: linesCount }, () => example)
  })
}
