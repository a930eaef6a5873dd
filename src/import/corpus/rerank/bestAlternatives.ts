// The best sequences of states for some lines of a file, where the states of the other lines stay as they are.
import { endStates, type ScoreTable, startStates, statesBefore } from '../roles/roleModel.ts'
import { mayFollow, roleStates } from '../roles/roleStates.ts'

export interface Alternative {
  /** The sum of its scores, less that of the best one: 0 or below. */
  score: number
  /** Positions in `roleStates`, one for each line of the stretch. */
  states: number[]
}

/** Lines `from` to `to`, which is not part of it. */
export interface Stretch {
  from: number
  to: number
}

/** A sequence up to some line: its last state, and where the one before it is found. */
interface Partial {
  before: number
  /** Among those that end in the state before. */
  rank: number
  score: number
}

/** At most so many, the best one first; in time proportional to the length of the stretch. */
export function bestAlternatives(
  table: ScoreTable,
  path: readonly number[],
  { from, to }: Stretch,
  most: number,
): Alternative[] {
  const rows = [firstRow(table, path, from)]
  for (let at = from + 1; at < to; at++) {
    rows.push(nextRow(table, rows.at(-1) ?? [], at, most))
  }
  const ends = lastStates(path, to).flatMap((state) =>
    (rows.at(-1)?.[state] ?? []).map(({ score }, rank) => ({
      rank,
      score: score + scoreBelow(table, path, state, to),
      state,
    })),
  )
  const best = ends.sort((a, b) => b.score - a.score).slice(0, most)
  const top = best[0]?.score ?? 0
  return best.map(({ rank, score, state }) => ({
    score: score - top,
    states: traceBack(rows, state, rank),
  }))
}

/** The best sequence in which no article begins below the first line, compared with the `best` of all; null where there is none. */
export function bestAsOne(
  table: ScoreTable,
  path: readonly number[],
  stretch: Stretch,
  best: readonly number[],
): Alternative | null {
  const { from, to } = stretch
  const emitted = table.emitted.map((row, at) =>
    at > from && at < to
      ? row.map((score, state) => (roleStates[state]?.opens ? -Infinity : score))
      : row,
  )
  const [one] = bestAlternatives({ ...table, emitted }, path, stretch, 1)
  const score =
    scoreStretch(table, path, from, one?.states ?? []) - scoreStretch(table, path, from, best)
  return one && Number.isFinite(score) ? { score, states: one.states } : null
}

/** The sum of the scores of states from line `from` on, with those of the lines next to them. */
function scoreStretch(
  { emitted, follows, starts }: ScoreTable,
  path: readonly number[],
  from: number,
  states: readonly number[],
): number {
  const to = from + states.length
  const above = from === 0 ? null : (path[from - 1] ?? 0)
  const all = [...states, ...path.slice(to, to + 1)]
  return all.reduce((sum, state, at) => {
    const before = at === 0 ? above : (all[at - 1] ?? 0)
    const entry = before === null ? (starts[state] ?? 0) : follow(follows, before, state)
    return sum + entry + (at < states.length ? (emitted[from + at]?.[state] ?? 0) : 0)
  }, 0)
}

function firstRow({ emitted, follows, starts }: ScoreTable, path: readonly number[], at: number) {
  const above = at === 0 ? null : (path[at - 1] ?? 0)
  return roleStates.map((_, state): Partial[] => {
    const isPossible = above === null ? startStates.includes(state) : isOpening(above, state)
    const entry = above === null ? (starts[state] ?? 0) : follow(follows, above, state)
    const score = entry + (emitted[at]?.[state] ?? 0)
    return isPossible ? [{ before: -1, rank: 0, score }] : []
  })
}

/** The stretch begins with an article. */
function isOpening(above: number, state: number): boolean {
  return roleStates[state]?.opens === true && (statesBefore[state] ?? []).includes(above)
}

function nextRow(
  { emitted, follows }: ScoreTable,
  row: Partial[][],
  at: number,
  most: number,
): Partial[][] {
  return statesBefore.map((befores, state) => {
    const own = emitted[at]?.[state] ?? 0
    const best: Partial[] = []
    for (const before of befores) {
      addBest(best, row[before] ?? [], before, follow(follows, before, state) + own, most)
    }
    return best
  })
}

/** Both lists are sorted, so that the first that is not good enough ends the search; of equal ones the first stays before. */
function addBest(
  best: Partial[],
  above: readonly Partial[],
  before: number,
  step: number,
  most: number,
): void {
  for (const [rank, partial] of above.entries()) {
    const score = partial.score + step
    if (best.length === most && score <= (best.at(-1)?.score ?? -Infinity)) {
      return
    }
    const lower = best.findIndex((one) => one.score < score)
    best.splice(lower < 0 ? best.length : lower, 0, { before, rank, score })
    best.length = Math.min(best.length, most)
  }
}

function follow(follows: Float64Array, from: number, to: number): number {
  return follows[from * roleStates.length + to] ?? -Infinity
}

function lastStates(path: readonly number[], to: number): number[] {
  const below = roleStates[path[to] ?? -1]
  return below
    ? roleStates.flatMap((state, index) => (mayFollow(state, below) ? [index] : []))
    : [...endStates]
}

function scoreBelow(
  { follows }: ScoreTable,
  path: readonly number[],
  state: number,
  to: number,
): number {
  const below = path[to]
  return below === undefined ? 0 : follow(follows, state, below)
}

function traceBack(rows: Partial[][][], state: number, rank: number): number[] {
  const states: number[] = []
  let [at, place] = [state, rank]
  for (const row of rows.toReversed()) {
    states.push(at)
    const { before = -1, rank: above = 0 } = row[at]?.[place] ?? {}
    at = before
    place = above
  }
  return states.reverse()
}
