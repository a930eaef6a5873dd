// Fits the weights of the line roles: a conditional random field, by stochastic gradient with a rate for each weight.
import type { RoleWeights } from '../src/text/roles/roleModel.ts'

import {
  emptyWeights,
  endStates,
  roleOfState,
  roles,
  scorePair,
  scoreStates,
  shares,
  sharesOfState,
  startStates,
  statesBefore,
} from '../src/text/roles/roleModel.ts'
import { roleStates } from '../src/text/roles/roleStates.ts'
import { randomNumbers, shuffled } from './random.ts'
import { type IsName, usedFeatures } from './usedFeatures.ts'

export interface Example {
  features: string[][]
  /** Of the text. */
  name: string
  /** Positions in `roleStates`. */
  path: number[]
}

const count = roleStates.length
const epochs = 20
const rate = 0.05
/** The share of features that a line does without, others each time: no weight is to rest on one of them alone. */
const dropped = 0.2
/** Rarer features are left out. */
const leastUses = 10
const decay = { features: 0.002, pairs: 0.02 }
/** Smaller weights are left out. */
const leastWeight = 0.1

/** Runs differ in the order of the texts and in what lines do without: the mean of some is steadier than any. */
const runs = 3

export function trainRoles(examples: readonly Example[], isName: IsName): RoleWeights {
  const used = usedFeatures(examples.map(usesOf), leastUses).filter((name) => !isName(name))
  const weights = emptyOf(used)
  const random = randomNumbers()
  const found = Array.from({ length: runs }, () => trainOnce(examples, used, random))
  for (const [name, { values }] of parametersOf(weights)) {
    values.forEach((_, at) => {
      const sum = found.reduce((total, rows) => total + (rows.get(name)?.[at] ?? 0), 0)
      values[at] = Math.abs(sum / runs) < leastWeight ? 0 : sum / runs
    })
  }
  return weights
}

function emptyOf(names: readonly string[]): RoleWeights {
  const features = new Map(names.map((name) => [name, new Float64Array(shares.length)]))
  return { ...emptyWeights(), features }
}

/** The means of all rows over the later epochs. */
function trainOnce(
  examples: readonly Example[],
  used: readonly string[],
  random: () => number,
): ReadonlyMap<string, Float64Array> {
  const weights = emptyOf(used)
  const fitted = parametersOf(weights)
  let averaged = 0
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const example of shuffled(examples, random)) {
      learn(weights, fitted, withoutSome(example, random))
    }
    if (epoch >= epochs / 2) {
      averaged++
      fitted.forEach(({ sum, values }) =>
        values.forEach((value, at) => (sum[at] = (sum[at] ?? 0) + value)),
      )
    }
  }
  return new Map([...fitted].map(([name, { sum }]) => [name, sum.map((value) => value / averaged)]))
}

/** A row of weights, with the squares of its gradients so far and the sum over the later epochs. */
interface Parameters {
  decay: number
  squares: Float64Array
  sum: Float64Array
  values: Float64Array
}

function parametersOf(weights: RoleWeights): Map<string, Parameters> {
  const rows: [string, Float64Array, number][] = [
    ['#pairs', weights.pairs, decay.pairs],
    ['#roles', weights.rolePairs, decay.pairs],
    ['#starts', weights.starts, 0],
    ...[...weights.features].map(
      ([name, values]) => [name, values, decay.features] as [string, Float64Array, number],
    ),
  ]
  return new Map(
    rows.map(([name, values, ownDecay]) => [
      name,
      {
        decay: ownDecay,
        squares: new Float64Array(values.length).fill(0.5),
        sum: new Float64Array(values.length),
        values,
      },
    ]),
  )
}

function usesOf({ name, features }: Example) {
  return { name, features: features.flat() }
}

function withoutSome({ name, features, path }: Example, random: () => number): Example {
  return { name, features: features.map((own) => own.filter(() => random() >= dropped)), path }
}

function learn(weights: RoleWeights, fitted: Map<string, Parameters>, example: Example): void {
  const { pairs, states } = expectations(weights, example)
  for (const [at, features] of example.features.entries()) {
    const gradient = new Float64Array(shares.length)
    states[at]?.forEach((expected, state) => {
      const difference = (example.path[at] === state ? 1 : 0) - expected
      for (const share of sharesOfState[state] ?? []) {
        gradient[share] = (gradient[share] ?? 0) + difference
      }
    })
    for (const feature of features) {
      update(fitted.get(feature), gradient)
    }
  }
  const first = states[0] ?? new Float64Array(count)
  const starts = Float64Array.from(
    first,
    (expected, state) => (example.path[0] === state ? 1 : 0) - expected,
  )
  update(fitted.get('#starts'), starts)
  const gradient = Float64Array.from(pairs, (expected) => -expected)
  for (const [at, to] of example.path.entries()) {
    if (at > 0) {
      const pair = (example.path[at - 1] ?? 0) * count + to
      gradient[pair] = (gradient[pair] ?? 0) + 1
    }
  }
  update(fitted.get('#pairs'), gradient)
  update(fitted.get('#roles'), byRoles(gradient))
}

function byRoles(gradient: Float64Array): Float64Array {
  const sums = new Float64Array(roles.length ** 2)
  gradient.forEach((value, pair) => {
    const from = roleOfState[Math.floor(pair / count)] ?? 0
    const at = from * roles.length + (roleOfState[pair % count] ?? 0)
    sums[at] = (sums[at] ?? 0) + value
  })
  return sums
}

function update(row: Parameters | undefined, gradient: Float64Array): void {
  if (!row) {
    return
  }
  const { squares, values } = row
  // An iterator would take several times as long.
  for (let at = 0; at < values.length; at++) {
    const value = values[at] ?? 0
    const slope = (gradient[at] ?? 0) - row.decay * value
    if (slope !== 0) {
      const square = (squares[at] ?? 0) + slope * slope
      squares[at] = square
      values[at] = value + (rate * slope) / Math.sqrt(square)
    }
  }
}

/** How probable each state is at each line, and how often each pair of states is expected. */
function expectations(
  weights: RoleWeights,
  { features }: Example,
): { pairs: Float64Array; states: Float64Array[] } {
  const scores = features.map((own) => scoreStates(weights, own))
  const follows = followScores(weights)
  const forward = forwardSums(weights, scores, follows)
  const backward = backwardSums(scores, follows)
  const total = logSum(endStates.map((state) => forward.at(-1)?.[state] ?? 0))
  const states = forward.map((sums, at) =>
    sums.map((sum, state) => Math.exp(sum + (backward[at]?.[state] ?? 0) - total)),
  )
  const pairs = new Float64Array(count * count)
  for (let at = 1; at < scores.length; at++) {
    for (const [to, before] of statesBefore.entries()) {
      const below = (scores[at]?.[to] ?? 0) + (backward[at]?.[to] ?? 0) - total
      for (const from of below === -Infinity ? [] : before) {
        const pair = from * count + to
        const expected = Math.exp((forward[at - 1]?.[from] ?? 0) + (follows[pair] ?? 0) + below)
        pairs[pair] = (pairs[pair] ?? 0) + expected
      }
    }
  }
  return { pairs, states }
}

/** `from * count + to` */
function followScores(weights: RoleWeights): Float64Array {
  const scores = new Float64Array(count * count)
  for (const [to, before] of statesBefore.entries()) {
    for (const from of before) {
      scores[from * count + to] = scorePair(weights, from, to)
    }
  }
  return scores
}

function forwardSums(
  weights: RoleWeights,
  scores: Float64Array[],
  follows: Float64Array,
): Float64Array[] {
  const first = new Float64Array(count).fill(-Infinity)
  for (const state of startStates) {
    first[state] = (weights.starts[state] ?? 0) + (scores[0]?.[state] ?? 0)
  }
  const sums = [first]
  for (const own of scores.slice(1)) {
    const above = sums.at(-1) as Float64Array
    sums.push(
      Float64Array.from(statesBefore, (before, to) => {
        const ways = before.map((from) => (above[from] ?? 0) + (follows[from * count + to] ?? 0))
        return logSum(ways) + (own[to] ?? 0)
      }),
    )
  }
  return sums
}

const statesAfter = roleStates.map((_, from) =>
  statesBefore.flatMap((before, to) => (before.includes(from) ? [to] : [])),
)

function backwardSums(scores: Float64Array[], follows: Float64Array): Float64Array[] {
  const last = new Float64Array(count).fill(-Infinity)
  for (const state of endStates) {
    last[state] = 0
  }
  const sums = [last]
  for (const own of scores.slice(1).reverse()) {
    const below = sums.at(-1) as Float64Array
    sums.push(
      Float64Array.from(statesAfter, (after, from) =>
        logSum(
          after.map((to) => (follows[from * count + to] ?? 0) + (own[to] ?? 0) + (below[to] ?? 0)),
        ),
      ),
    )
  }
  return sums.reverse()
}

function logSum(values: readonly number[]): number {
  let most = -Infinity
  for (const value of values) {
    most = Math.max(most, value)
  }
  if (most === -Infinity) {
    return most
  }
  let sum = 0
  for (const value of values) {
    sum += Math.exp(value - most)
  }
  return most + Math.log(sum)
}
