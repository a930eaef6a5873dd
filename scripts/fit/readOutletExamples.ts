// The articles that the choice of outlets is fitted on: the names around each, and which of them is right.
import type { OutletCandidate } from '../../src/import/corpus/outlet/outletCandidates.ts'
import type { NamedExample } from './readExamples.ts'

import { candidatesOf } from '../../src/import/corpus/outlet/outletCandidates.ts'
import { evidenceOf } from '../../src/import/corpus/outlet/outletEvidence.ts'
import { keyOf } from '../../src/import/corpus/outlet/outletKey.ts'
import { withSeries } from '../../src/import/corpus/outlet/outletSeries.ts'
import { partsOf } from '../../src/import/corpus/readPieces.ts'
import { toArticles } from '../../src/import/corpus/roles/toArticles.ts'
import { remembering } from '../../src/import/corpus/text/remembered.ts'
import { toVocabulary } from '../../src/import/corpus/text/vocabulary.ts'

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
