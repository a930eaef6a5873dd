// Finds the best states of the lines of a file. Nobody sees that an article was cut in two, so another one begins only where that is clearly better.
import { bestPath, type ScoreTable } from './roleModel.ts'
import { type RoleState, roleStates } from './roleStates.ts'

export interface SurePath {
  /** Lines where an article begins, or would begin, of which that is not sure. */
  doubts: readonly number[]
  /** The states of all lines, as positions in `roleStates`. */
  states: readonly number[]
}

/** What another article that is laid out otherwise than the first must be better by, as a logarithm: with 1 it must be three times as probable. */
const leastGain = 1
/** Where any other article is not better by so much, twenty times as probable, that is said. */
const sureGain = 3

/** Null where the lines are too few for an article. */
export function surePath(table: ScoreTable): null | SurePath {
  const likeliest = bestPath(table)
  const chosen =
    likeliest && !isBare(...statesAt(likeliest, 0))
      ? bestPath(withBareAt(leastGain, table))
      : likeliest
  const surest = bestPath(withAllAt(sureGain, table))
  if (!likeliest || !chosen || !surest) {
    return null
  }
  const sure = new Set(openingsOf(surest))
  const found = new Set([...openingsOf(chosen), ...openingsOf(likeliest)])
  return { doubts: [...found].filter((at) => !sure.has(at)), states: chosen }
}

function openingsOf(path: readonly number[]): number[] {
  return path.flatMap((state, at) => (roleStates[state]?.opens ? [at] : []))
}

type States = [above: RoleState | undefined, below: RoleState | undefined]

function statesAt(path: readonly number[], at: number): States {
  return [roleStates[path[at] ?? -1], roleStates[path[at + 1] ?? -1]]
}

/** An article has nothing above its title, and nothing between title and text: the title may be a heading. */
function isBare(...[title, text]: States): boolean {
  return title?.opens === true && title.role === 'title' && text?.beginsText === true
}

/** A name that signs the text above it may be taken for the beginning of the next. */
function withBareAt(cost: number, table: ScoreTable): ScoreTable {
  const { length } = roleStates
  const follows = table.follows.map((score, pair) =>
    isBare(roleStates[Math.floor(pair / length)], roleStates[pair % length]) ? score - cost : score,
  )
  return { ...withOpeningsAt(cost, table, ({ role }) => role === 'above-byline'), follows }
}

function withAllAt(cost: number, table: ScoreTable): ScoreTable {
  return withOpeningsAt(cost, table, () => true)
}

/** Each of those articles but the first costs something. */
function withOpeningsAt(
  cost: number,
  table: ScoreTable,
  isCharged: (state: RoleState) => boolean,
): ScoreTable {
  const costs = roleStates.map((state) => (state.opens && isCharged(state) ? cost : 0))
  const emitted = table.emitted.map((row, at) =>
    at === 0 ? row : row.map((score, state) => score - (costs[state] ?? 0)),
  )
  return { ...table, emitted }
}
