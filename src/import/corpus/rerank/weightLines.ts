// Reads and writes the weights of the reranker as text, a line for each feature.
import type { RerankWeights } from './rerank.ts'

/** Weights are kept in hundredths. */
const scale = 100

/** `NAME HUNDREDTHS` */
export function readRerankWeights(text: string): RerankWeights {
  const lines = text.trim().split('\n')
  const rows = lines.map((line): [string, number] => {
    const at = line.lastIndexOf(' ')
    return [line.slice(0, at), Number(line.slice(at + 1)) / scale]
  })
  const features = new Map(rows)
  const score = features.get('#score') ?? 1
  features.delete('#score')
  return { features, score }
}

export function writeRerankWeights({ features, score }: RerankWeights): string {
  return [['#score', score] as const, ...[...features].sort(([a], [b]) => (a < b ? -1 : 1))]
    .map(([name, weight]) => [name, Math.round(weight * scale)] as const)
    .filter(([, hundredths]) => hundredths !== 0)
    .map((parts) => parts.join(' '))
    .join('\n')
}
