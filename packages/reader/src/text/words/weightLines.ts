// Fitted weights as text: a line for each feature, with its weight as a whole number.

/** `scale` is what a weight of 1 is written as. */
export function readWeightLines(text: string, scale: number): Map<string, number> {
  const lines = text.trim().split('\n').filter(Boolean)
  return new Map(
    lines.map((line) => {
      const at = line.lastIndexOf(' ')
      return [line.slice(0, at), Number(line.slice(at + 1)) / scale]
    }),
  )
}

export function writeWeightLines(weights: ReadonlyMap<string, number>, scale: number): string {
  return [...weights]
    .map(([feature, weight]) => [feature, Math.round(weight * scale)] as const)
    .filter(([, whole]) => whole !== 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map((parts) => parts.join(' '))
    .join('\n')
}
