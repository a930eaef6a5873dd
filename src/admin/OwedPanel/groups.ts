// The owed list by what is to be done next.
import type { OwedResponse } from '../../api/owed.ts'
import type { OwedLine } from '../../owed/classify.ts'

import { kinds, type OwedGroup, owedGroups } from '../../owed/owedGroups.ts'

export function linesIn(answer: OwedResponse, group: OwedGroup): OwedLine[] {
  return kinds.flatMap((kind) => answer[kind]).filter((line) => line.group === group)
}

/** How many are in no group or another, listed or not. */
export function countAll({ groups }: OwedResponse): number {
  return owedGroups.reduce((sum, group) => sum + groups[group], 0)
}

/** Those with something in them; only the given one where a filter is set. */
export function shownGroups(answer: OwedResponse, filter: null | OwedGroup): OwedGroup[] {
  return owedGroups.filter(
    (group) => linesIn(answer, group).length > 0 && (filter === null || group === filter),
  )
}

/** True where there is more than is listed. */
export function isPart(answer: OwedResponse, filter: null | OwedGroup): boolean {
  const { count, lines } = answer.deferred
  const isCut = (group: OwedGroup) => linesIn(answer, group).length < answer.groups[group]
  return filter ? isCut(filter) : count > lines.length || owedGroups.some(isCut)
}
