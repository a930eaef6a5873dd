// Reads the weights as they are kept in `roleWeights.json`: a short text for each feature.
import { emptyWeights, roles, type RoleWeights, shares } from './roleModel.ts'
import { roleStates } from './roleStates.ts'

/** Weights are kept in tenths. */
export const scale = 10
/** One for each position. There are fewer states than letters. */
export const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** By feature `a5c-3`: the letter of each position whose weight is not 0, and its tenths. */
export type WrittenWeights = Readonly<Record<string, string>>

export function readWeights(written: WrittenWeights): RoleWeights {
  const rows = new Map(Object.entries(written).map(([name, row]) => [name, readRow(row)]))
  const weights = emptyWeights()
  weights.starts.set(rows.get('#starts') ?? [])
  fillSquare(weights.pairs, roleStates.length, '#states', rows)
  fillSquare(weights.rolePairs, roles.length, '#roles', rows)
  const features = [...rows].filter(([name]) => !name.startsWith('#'))
  return { ...weights, features: new Map(features) }
}

function readRow(text: string): Float64Array {
  const row = new Float64Array(Math.max(shares.length, roleStates.length))
  for (const [, letter = '', tenths] of text.matchAll(/(\p{L})(-?\p{N}+)/gu)) {
    row[letters.indexOf(letter)] = Number(tenths) / scale
  }
  return row
}

function fillSquare(
  square: Float64Array,
  size: number,
  name: string,
  rows: ReadonlyMap<string, Float64Array>,
): void {
  for (let at = 0; at < size; at++) {
    square.set((rows.get(`${name}-${at}`) ?? new Float64Array(size)).slice(0, size), at * size)
  }
}
