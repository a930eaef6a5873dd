import { describe, expect, it } from 'vitest'

import type { OwedLine } from '../../../../src/owed/classify.ts'
import type { OwedGroup } from '../../../../src/owed/owedGroups.ts'

import {
  countsOf,
  defaultGroups,
  jumpTo,
  orderOf,
  previousUndone,
  reopenEntry,
  repeatUndone,
  settleEntry,
  upcomingId,
} from '../../../../src/admin/Queue/order.ts'

function line(id: string, group: OwedGroup): OwedLine {
  return { id, group, title: id } as OwedLine
}

const lines = [
  line('needs', 'needs-work'),
  line('first', 'ready'),
  line('second', 'ready'),
  line('waits', 'waiting'),
]
const order = orderOf(lines, defaultGroups, null)

function ids({ entries }: typeof order): unknown[] {
  return entries.map((entry) => entry.line.id)
}

describe('the order of the queue', () => {
  it('has ready articles first, then those that need work, and no others', () => {
    expect(ids(order)).toEqual(['first', 'second', 'needs'])
    expect(order.current).toBe('first')
  })

  it('begins with the article that was asked for, also of another group', () => {
    expect(orderOf(lines, defaultGroups, 'second').current).toBe('second')
    const withWaiting = orderOf(lines, defaultGroups, 'waits')
    expect(withWaiting.current).toBe('waits')
    expect(ids(withWaiting)).toEqual(['waits', 'first', 'second', 'needs'])
  })

  it('shows the article that is jumped to, also one that is done or of another group', () => {
    const done = settleEntry(order, 'first', 'republished')
    expect(jumpTo(done, lines[1] as OwedLine)).toMatchObject({ current: 'first' })
    const withWaiting = jumpTo(order, lines[3] as OwedLine)
    expect(withWaiting.current).toBe('waits')
    expect(ids(withWaiting)).toEqual(['waits', 'first', 'second', 'needs'])
  })

  it('goes on to the next open one, and round to those before', () => {
    const fromSecond = settleEntry(orderOf(lines, defaultGroups, 'second'), 'second', 'republished')
    expect(fromSecond.current).toBe('needs')
    expect(settleEntry(fromSecond, 'needs', 'passed').current).toBe('first')
    expect(upcomingId(fromSecond)).toBe('first')
  })

  it('ends when nothing is open, and can go through what was left again', () => {
    const end = [
      ['first', 'passed'],
      ['second', 'republished'],
      ['needs', 'taken'],
    ] as const
    const done = end.reduce((now, [id, status]) => settleEntry(now, id, status), order)
    expect(done.current).toBeNull()
    const twice = repeatUndone(done)
    expect(twice.current).toBe('first')
    expect(settleEntry(twice, 'first', 'snoozed').current).toBe('needs')
  })

  it('does not leave the article shown when another one is settled', () => {
    expect(settleEntry(order, 'second', 'taken').current).toBe('first')
  })

  it('shows an article repeatUndone whose republication was undone', () => {
    const done = settleEntry(order, 'first', 'republished')
    expect(reopenEntry(done, 'first')).toEqual(order)
    expect(reopenEntry(done, 'unknown').current).toBe('second')
  })

  it('goes back to the last one that is not done', () => {
    expect(previousUndone(order)).toBeNull()
    const passed = settleEntry(order, 'first', 'passed')
    expect(previousUndone(passed)).toBe('first')
    expect(previousUndone(settleEntry(passed, 'second', 'republished'))).toBe('first')
  })
})

describe('the groups', () => {
  it('are counted, without empty ones', () => {
    const counts = {
      held: 0,
      'held-back': 0,
      'needs-work': 1,
      ready: 214,
      scheduled: 0,
      soon: 0,
      waiting: 1,
    }
    expect(countsOf(counts, 'held')).toEqual([
      { count: 215, group: 'todo' },
      { count: 214, group: 'ready' },
      { count: 1, group: 'needs-work' },
      { count: 1, group: 'waiting' },
      { count: 0, group: 'held' },
    ])
  })
})
