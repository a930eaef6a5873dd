// The fitted model: for each feature of a line, how much it speaks for each state.
import { bestSequence } from '../words/viterbi.ts'
import { mayEnd, mayFollow, type RoleState, roleStates } from './roleStates.ts'

/** Weights by name: features for what states share, and pairs of states. Absent ones are 0. */
export interface RoleWeights {
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

/** The scores of a file: of each state for each line, of each pair of states, and of the first state. */
export interface ScoreTable {
  emitted: readonly Float64Array[]
  /** `from * count + to`; -Infinity where the second may not stand below the first. */
  follows: Float64Array
  starts: Float64Array
}

export function toScoreTable(
  weights: RoleWeights,
  features: readonly (readonly string[])[],
): ScoreTable {
  return {
    emitted: features.map((own) => scoreStates(weights, own)),
    follows: followScores(weights),
    starts: weights.starts,
  }
}

/** The best states of the lines, as positions in `roleStates`; null where they are too few for an article. */
export function bestPath({ emitted, follows, starts }: ScoreTable): null | number[] {
  const last = emitted.length - 1
  const { score, states } = bestSequence(emitted.length, stateIndexes, {
    emit: (at, state) =>
      at === last && !endStates.includes(state) ? -Infinity : (emitted[at]?.[state] ?? 0),
    follow: (from, to) =>
      from === null
        ? startStates.includes(to)
          ? (starts[to] ?? 0)
          : -Infinity
        : (follows[from * roleStates.length + to] ?? 0),
  })
  return score === -Infinity ? null : states
}

const stateIndexes = roleStates.map((_, index) => index)

function followScores(weights: RoleWeights): Float64Array {
  const scores = new Float64Array(roleStates.length ** 2).fill(-Infinity)
  for (const [to, before] of statesBefore.entries()) {
    for (const from of before) {
      scores[from * roleStates.length + to] = scorePair(weights, from, to)
    }
  }
  return scores
}
