// The order of the queue: which article is shown, and what became of the others. Pure.
import type { OwedLine } from '../../owed/classify.ts'
import type { ID } from '../../types.ts'

import { type OwedGroup, owedGroups } from '../../owed/owedGroups.ts'

/** `passed`: left for later in this pass. `taken`: somebody else has it. The others are done. */
export type Status =
  'open' | 'passed' | 'republished' | 'scheduled' | 'snoozed' | 'taken' | 'waived'

interface Entry {
  line: OwedLine
  status: Status
}

export interface Order {
  /** Id of the article that is shown; null at the end. */
  current: ID | null
  entries: Entry[]
}

/** Work that can be done today comes first. */
export const defaultGroups: readonly OwedGroup[] = ['ready', 'needs-work']

/** @param start id of the article to begin with, whatever its group. */
export function orderOf(
  lines: readonly OwedLine[],
  groups: readonly OwedGroup[],
  start: null | string,
): Order {
  const wanted = groups.flatMap((group) => lines.filter((line) => line.group === group))
  const first = lines.find(({ id }) => String(id) === start)
  const all = first && !wanted.includes(first) ? [first, ...wanted] : wanted
  return {
    current: first?.id ?? all[0]?.id ?? null,
    entries: all.map((line) => ({ line, status: 'open' })),
  }
}

/** Says what became of an article; if it is the one shown, the next open one is shown. */
export function settleEntry(order: Order, id: ID, status: Status): Order {
  const entries = order.entries.map((entry) =>
    entry.line.id === id ? { ...entry, status } : entry,
  )
  return { current: id === order.current ? nextOpen(entries, id) : order.current, entries }
}

export function reopenEntry(order: Order, id: ID): Order {
  const entries = order.entries.map((entry) =>
    entry.line.id === id ? { ...entry, status: 'open' as const } : entry,
  )
  return { current: entries.some(({ line }) => line.id === id) ? id : order.current, entries }
}

/** Shows an article of the list, also one of another group. */
export function jumpTo(order: Order, line: OwedLine): Order {
  return order.entries.some((entry) => entry.line.id === line.id)
    ? reopenEntry(order, line.id)
    : { current: line.id, entries: [{ line, status: 'open' }, ...order.entries] }
}

/** The one before that is not done; null if there is none. */
export function previousUndone({ current, entries }: Order): ID | null {
  const at = entries.findIndex(({ line }) => line.id === current)
  const earlier = entries.slice(0, at < 0 ? entries.length : at)
  return earlier.findLast(({ status }) => isUndone(status))?.line.id ?? null
}

export function upcomingId({ current, entries }: Order): ID | null {
  return current === null ? null : nextOpen(entries, current)
}

/** Goes through what was passed or taken once more. */
export function repeatUndone({ entries }: Order): Order {
  const open = entries.map((entry) =>
    isUndone(entry.status) ? { ...entry, status: 'open' as const } : entry,
  )
  return { current: open.find(({ status }) => status === 'open')?.line.id ?? null, entries: open }
}

export function isUndone(status: Status): boolean {
  return status === 'open' || status === 'passed' || status === 'taken'
}

/** Behind the given one, then from the beginning. */
function nextOpen(entries: Entry[], id: ID): ID | null {
  const at = entries.findIndex(({ line }) => line.id === id)
  const inTurn = [...entries.slice(at + 1), ...entries.slice(0, Math.max(at, 0))]
  return inTurn.find(({ status }) => status === 'open')?.line.id ?? null
}

/** `todo`: all that can be done today. */
export type Group = 'todo' | OwedGroup

/** The groups of owed articles that the queue offers. Pure. */
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
  counts: Record<OwedGroup, number>,
  shown: Group,
): { count: number; group: Group }[] {
  const all: Group[] = ['todo', ...owedGroups]
  return all
    .map((group) => ({
      count: groupsIn(group).reduce((sum, one) => sum + counts[one], 0),
      group,
    }))
    .filter(({ count, group }) => count > 0 || group === shown)
}
