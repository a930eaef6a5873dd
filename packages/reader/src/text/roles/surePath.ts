// Finds the best states of the lines of a file, and where it is not sure that another article begins: nobody sees that one was cut in two.
import { bestPath, type ScoreTable } from './roleModel.ts'
import { roleStates } from './roleStates.ts'

export interface SurePath {
  /** Lines where an article begins of which that is not sure. */
  doubts: readonly number[]
  /** The states of all lines, as positions in `roleStates`. */
  states: readonly number[]
}

/** Where another article is not better by so much, as a logarithm, twenty times as probable, that is said. */
const sureGain = 3

/** Null where the lines are too few for an article. */
export function surePath(table: ScoreTable): null | SurePath {
  const states = bestPath(table)
  const surest = bestPath(withDearOpenings(table))
  if (!states || !surest) {
    return null
  }
  const sure = new Set(openingsOf(surest))
  return { doubts: openingsOf(states).filter((at) => !sure.has(at)), states }
}

function openingsOf(path: readonly number[]): number[] {
  return path.flatMap((state, at) => (roleStates[state]?.opens ? [at] : []))
}

/** Each article but the first costs something. */
function withDearOpenings(table: ScoreTable): ScoreTable {
  const emitted = table.emitted.map((row, at) =>
    at === 0 ? row : row.map((score, state) => score - (roleStates[state]?.opens ? sureGain : 0)),
  )
  return { ...table, emitted }
}
