// The groups of owed articles that the queue offers. Pure.
import type { OwedGroup, OwedLine } from '../../owed/classify.ts'
import type { DeskWord } from '../../translations/desk.ts'

import { owedGroups } from '../../owed/classify.ts'
import { defaultGroups } from './order.ts'

/** `todo`: all that can be done today. */
export type Group = 'todo' | OwedGroup

export const groupWords: Record<Group, DeskWord> = {
  held: 'queue-group-held',
  'needs-work': 'queue-group-needs-work',
  ready: 'queue-group-ready',
  scheduled: 'queue-group-scheduled',
  soon: 'queue-group-soon',
  todo: 'queue-group-todo',
  waiting: 'queue-group-waiting',
}

/** Where nothing can be done today, in this order. */
const otherwise: readonly OwedGroup[] = ['held', 'waiting', 'soon']

/** The one in the address of the view, if there is one of that name; otherwise the first with something to do. */
export function firstGroup(name: string | undefined, lines: readonly OwedLine[]): Group {
  const named = owedGroups.find((group) => group === name)
  const hasLines = (group: Group) => lines.some((line) => groupsIn(group).includes(line.group))
  return named ?? (hasLines('todo') ? 'todo' : (otherwise.find(hasLines) ?? 'todo'))
}

export function groupsIn(group: Group): readonly OwedGroup[] {
  return group === 'todo' ? defaultGroups : [group]
}

/** With the number of articles; empty groups are left out, but not the one that is shown. */
export function countsOf(
  lines: readonly OwedLine[],
  shown: Group,
): { count: number; group: Group }[] {
  const all: Group[] = ['todo', ...owedGroups]
  return all
    .map((group) => ({
      count: lines.filter((line) => groupsIn(group).includes(line.group)).length,
      group,
    }))
    .filter(({ count, group }) => count > 0 || group === shown)
}
