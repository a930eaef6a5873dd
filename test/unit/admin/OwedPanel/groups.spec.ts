import { describe, expect, it } from 'vitest'

import type { OwedResponse } from '../../../../src/api/owed.ts'
import type { OwedGroup } from '../../../../src/owed/owedGroups.ts'

import { countAll, isPart, linesIn, shownGroups } from '../../../../src/admin/OwedPanel/groups.ts'
import { together } from '../../../../src/admin/requests/owedPages.ts'

function line(id: string, group: OwedGroup) {
  return { id, group }
}

const answer = {
  blocked: [line('c', 'waiting'), line('d', 'needs-work')],
  deferred: { count: 0, lines: [] },
  groups: { held: 0, 'held-back': 0, 'needs-work': 2, ready: 1, scheduled: 0, soon: 0, waiting: 5 },
  heldBack: [],
  owed: [line('a', 'ready'), line('b', 'needs-work')],
  scheduled: [],
  soon: [],
} as unknown as OwedResponse

describe('the groups of the owed list', () => {
  it('take their articles from whatever kind these are', () => {
    expect(linesIn(answer, 'needs-work').map(({ id }) => id)).toEqual(['b', 'd'])
  })

  it('are shown in the order of what to do next, without empty ones', () => {
    expect(shownGroups(answer, null)).toEqual(['ready', 'needs-work', 'waiting'])
    expect(shownGroups(answer, 'waiting')).toEqual(['waiting'])
  })

  it('are counted whether listed or not', () => {
    expect(countAll(answer)).toBe(8)
    expect([isPart(answer, null), isPart(answer, 'needs-work'), isPart(answer, 'waiting')]).toEqual(
      [true, false, true],
    )
  })
})

describe('further pages', () => {
  it('are put behind the first one, without articles that are there already', () => {
    const next = {
      ...answer,
      blocked: [line('e', 'waiting')],
      owed: [line('b', 'needs-work'), line('f', 'ready')],
    } as unknown as OwedResponse
    const { blocked, owed } = together(answer, next)
    expect([blocked, owed].map((lines) => lines.map(({ id }) => id).join(''))).toEqual([
      'cde',
      'abf',
    ])
  })
})
