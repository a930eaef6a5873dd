// Pages of the list of what is owed, put together. Pure.
import type { OwedResponse } from '../../api/owed.ts'

import { kinds } from '../../owed/owedGroups.ts'

/** An article that became free in between is on two pages. */
export function together(one: OwedResponse, other: OwedResponse): OwedResponse {
  const known = new Set(kinds.flatMap((kind) => one[kind].map(({ id }) => id)))
  const lines = kinds.map((kind) => [
    kind,
    [...one[kind], ...other[kind].filter(({ id }) => !known.has(id))],
  ])
  const deferred = [...one.deferred.lines, ...other.deferred.lines]
  return {
    ...one,
    ...(Object.fromEntries(lines) as Pick<OwedResponse, (typeof kinds)[number]>),
    deferred: { count: one.deferred.count, lines: deferred },
  }
}
