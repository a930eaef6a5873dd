// Writes the fitted weights as they are kept beside the models: in tenths.
import type { OutletWeights } from '../src/text/outlet/outletModel.ts'

import { roles, type RoleWeights } from '../src/text/roles/roleModel.ts'
import { roleStates } from '../src/text/roles/roleStates.ts'
import { letters, scale, type WrittenWeights } from '../src/text/roles/weightText.ts'

export function writeWeights(weights: RoleWeights): WrittenWeights {
  const features = [...weights.features].sort(([a], [b]) => (a < b ? -1 : 1))
  const rows = [
    ['#starts', weights.starts] as const,
    ...squareRows(weights.pairs, roleStates.length, '#states'),
    ...squareRows(weights.rolePairs, roles.length, '#roles'),
    ...features,
  ].map(([name, row]) => [name, writeRow(row)] as const)
  return Object.fromEntries(rows.filter(([, row]) => row !== ''))
}

export function writeOutletWeights(weights: OutletWeights): Record<string, number> {
  const tenths = [...weights]
    .map(([feature, weight]) => [feature, Math.round(weight * scale)] as const)
    .filter(([, whole]) => whole !== 0)
  return Object.fromEntries(tenths.sort(([a], [b]) => (a < b ? -1 : 1)))
}

function writeRow(row: Float64Array): string {
  return [...row]
    .map((value, at) => [letters.charAt(at), Math.round(value * scale)] as const)
    .filter(([, tenths]) => tenths !== 0)
    .flat()
    .join('')
}

function squareRows(square: Float64Array, size: number, name: string): [string, Float64Array][] {
  return Array.from({ length: size }, (_, at) => [
    `${name}-${at}`,
    square.slice(at * size, (at + 1) * size),
  ])
}
