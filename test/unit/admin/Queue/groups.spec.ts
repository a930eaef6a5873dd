import { describe, expect, it } from 'vitest'

import type { OwedLine } from '../../../../src/owed/classify.ts'
import type { OwedGroup } from '../../../../src/owed/owedGroups.ts'

import { firstGroup } from '../../../../src/admin/Queue/order.ts'

function linesIn(...groups: OwedGroup[]): OwedLine[] {
  return groups.map((group) => ({ group }) as OwedLine)
}

describe('the group that the queue begins with', () => {
  it.each<[string, OwedGroup[], string | undefined]>([
    ['soon', ['ready', 'soon'], 'soon'],
    ['todo', ['waiting', 'needs-work'], undefined],
    ['todo', ['waiting', 'ready'], 'no such group'],
    ['waiting', ['soon', 'waiting', 'scheduled'], undefined],
    ['held', ['waiting', 'held'], undefined],
    ['todo', ['scheduled'], undefined],
    ['todo', [], undefined],
  ])('is %s for %j and %s in the address', (group, groups, name) => {
    expect(firstGroup(name, linesIn(...groups))).toBe(group)
  })
})
