// The fitted model: for each feature of a line, how much it speaks for each state.
import { mayEnd, mayFollow, type RoleState, roleStates } from './roleStates.ts'

/** Weights by name: features for what states share, and pairs of states. Absent ones are 0. */
export interface RoleWeights {
  /** By feature, then in the order of `shares`. */
  features: ReadonlyMap<string, Float64Array>
  /** `from * count + to`; by states, and by roles. */
  pairs: Float64Array
  rolePairs: Float64Array
  starts: Float64Array
}

export const shares: readonly string[] = [...new Set(roleStates.flatMap((state) => state.shares))]
export const roles = [...new Set(roleStates.map(({ role }) => role))]

const shareIndex = new Map(shares.map((share, index) => [share, index]))
/** For each state, the positions of what it shares. */
export const sharesOfState = roleStates.map((state) =>
  state.shares.map((share) => shareIndex.get(share) ?? 0),
)
export const roleOfState = roleStates.map(({ role }) => roles.indexOf(role))

/** The states that may stand above each. */
export const statesBefore: readonly number[][] = roleStates.map((to) =>
  positions((from) => mayFollow(from, to)),
)
export const startStates = positions((state) => mayFollow(null, state))
export const endStates = positions(mayEnd)

function positions(matches: (state: RoleState) => boolean): number[] {
  return roleStates.flatMap((state, index) => (matches(state) ? [index] : []))
}

export function emptyWeights(): RoleWeights {
  return {
    features: new Map(),
    pairs: new Float64Array(roleStates.length ** 2),
    rolePairs: new Float64Array(roles.length ** 2),
    starts: new Float64Array(roleStates.length),
  }
}

/** How well each state fits a line with these features. */
export function scoreStates(weights: RoleWeights, features: readonly string[]): Float64Array {
  const sums = new Float64Array(shares.length)
  for (const feature of features) {
    const own = weights.features.get(feature)
    if (own) {
      for (let at = 0; at < sums.length; at++) {
        sums[at] = (sums[at] ?? 0) + (own[at] ?? 0)
      }
    }
  }
  return Float64Array.from(sharesOfState, (own) =>
    own.reduce((sum, share) => sum + (sums[share] ?? 0), 0),
  )
}

export function scorePair(weights: RoleWeights, from: number, to: number): number {
  const pair = from * roleStates.length + to
  const rolePair = (roleOfState[from] ?? 0) * roles.length + (roleOfState[to] ?? 0)
  return (weights.pairs[pair] ?? 0) + (weights.rolePairs[rolePair] ?? 0)
}

/** The best states of the lines, from the first to the last; null where they are too few for an article. */
export function bestStates(
  weights: RoleWeights,
  features: readonly (readonly string[])[],
): null | RoleState[] {
  const scores = features.map((own) => scoreStates(weights, own))
  const pairs = statesBefore.map((before, to) => before.map((from) => scorePair(weights, from, to)))
  let sums = new Float64Array(roleStates.length).fill(-Infinity)
  for (const state of startStates) {
    sums[state] = (weights.starts[state] ?? 0) + (scores[0]?.[state] ?? 0)
  }
  const steps: Uint8Array[] = []
  for (const own of scores.slice(1)) {
    const { from, totals } = step(sums, own, pairs)
    sums = totals
    steps.push(from)
  }
  const end = endStates.reduce((best, state) =>
    (sums[state] ?? -Infinity) > (sums[best] ?? -Infinity) ? state : best,
  )
  return (sums[end] ?? -Infinity) === -Infinity ? null : traceBack(end, steps)
}

function step(
  sums: Float64Array,
  scores: Float64Array,
  pairs: readonly number[][],
): { from: Uint8Array; totals: Float64Array<ArrayBuffer> } {
  const totals = new Float64Array(roleStates.length).fill(-Infinity)
  const from = new Uint8Array(roleStates.length)
  for (const [to, before] of statesBefore.entries()) {
    let best = -Infinity
    for (const [index, state] of before.entries()) {
      const sum = (sums[state] ?? 0) + (pairs[to]?.[index] ?? 0)
      if (sum > best) {
        best = sum
        from[to] = state
      }
    }
    totals[to] = best + (scores[to] ?? 0)
  }
  return { from, totals }
}

function traceBack(end: number, steps: readonly Uint8Array[]): RoleState[] {
  const path = [end]
  for (const from of steps.toReversed()) {
    path.push(from[path.at(-1) ?? 0] ?? 0)
  }
  return path.reverse().map((state) => roleStates[state] as RoleState)
}
