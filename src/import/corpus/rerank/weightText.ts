// Reads and writes the weights of the reranker.
import type { RerankWeights } from './rerank.ts'

import { readWeightLines, writeWeightLines } from '../text/weightLines.ts'

/** Weights are kept in hundredths. */
const scale = 100
const scoreName = '#score'

export function readRerankWeights(text: string): RerankWeights {
  const features = readWeightLines(text, scale)
  const score = features.get(scoreName) ?? 1
  features.delete(scoreName)
  return { features, score }
}

export function writeRerankWeights({ features, score }: RerankWeights): string {
  return writeWeightLines(new Map([[scoreName, score], ...features]), scale)
}
