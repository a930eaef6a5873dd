// The articles that the choice of outlets is fitted on: the names around each, and which of them is right.
import type { OutletCandidate } from '../src/text/outlet/outletCandidates.ts'
import type { NamedExample } from './readExamples.ts'

import { candidatesOf } from '../src/text/outlet/outletCandidates.ts'
import { evidenceOf } from '../src/text/outlet/outletEvidence.ts'
import { keyOf } from '../src/text/outlet/outletKey.ts'
import { withSeries } from '../src/text/outlet/outletSeries.ts'
import { partsOf } from '../src/text/readPieces.ts'
import { toArticles } from '../src/text/roles/toArticles.ts'
import { remembering } from '../src/text/words/remembered.ts'
import { toVocabulary } from '../src/text/words/vocabulary.ts'

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
  return examples.flatMap((example) =>
    remembering(() => [...outletExamples(example, []), ...outletExamples(example, known)]),
  )
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
  const words = toVocabulary(roled.map(({ line }) => line.text))
  const { parts, vocabulary } = partsOf(articles, words)
  const evidence = evidenceOf(articles, parts)
  const all = withSeries(evidence.map((one) => candidatesOf(one, { knownOutlets, vocabulary })))
  return all.flatMap((candidates, at) => {
    const expected = outlets[at]
    if (expected === undefined) {
      return []
    }
    const isRight = candidates.map((one) => keyOf(one.name) === keyOf(expected ?? ''))
    return [{ name, candidates, expected, isRight }]
  })
}
