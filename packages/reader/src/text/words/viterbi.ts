// Finds the sequence of states with the best sum of scores.

export interface Scores<State> {
  /** How well a state fits the item at that place. */
  emit: (at: number, state: State) => number
  /** How well one state follows another; -Infinity where it cannot. `from` is null at the start. */
  follow: (from: null | State, to: State, at: number) => number
}

/** In time proportional to `length`, for a fixed set of states. */
export function bestSequence<State>(
  length: number,
  states: readonly State[],
  scores: Scores<State>,
): { score: number; states: State[] } {
  let sums = states.map((state) => scores.follow(null, state, 0) + emitted(scores, 0, state, true))
  const steps: number[][] = []
  for (let at = 1; at < length; at++) {
    const from: number[] = []
    const before = sums
    sums = states.map((state, to) => {
      let best = -Infinity
      let source = 0
      for (const [index, previous] of states.entries()) {
        const sum = before[index] ?? -Infinity
        if (sum === -Infinity) {
          continue
        }
        const total = sum + scores.follow(previous, state, at)
        if (total > best) {
          best = total
          source = index
        }
      }
      from[to] = source
      return best + emitted(scores, at, state, best > -Infinity)
    })
    steps.push(from)
  }
  return traceBack(sums, steps, states)
}

function emitted<State>(
  scores: Scores<State>,
  at: number,
  state: State,
  isPossible: boolean,
): number {
  return isPossible ? scores.emit(at, state) : -Infinity
}

function traceBack<State>(
  sums: number[],
  steps: number[][],
  states: readonly State[],
): { score: number; states: State[] } {
  let at = sums.reduce((best, sum, index) => (sum > (sums[best] ?? -Infinity) ? index : best), 0)
  const score = sums[at] ?? -Infinity
  const path = [states[at] as State]
  for (const from of steps.reverse()) {
    at = from[at] ?? 0
    path.unshift(states[at] as State)
  }
  return { score, states: path }
}
