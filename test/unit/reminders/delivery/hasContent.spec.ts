import { describe, expect, it } from 'vitest'

import type { OwedList } from '../../../../src/owed/listOwed.ts'

import { hasContent } from '../../../../src/reminders/delivery/news.ts'

const none = { blocked: 0, heldBack: 0, owed: 0, scheduled: 0, soon: 0 }
const groups = { held: 0, 'needs-work': 0, ready: 0, scheduled: 0, soon: 0, waiting: 0 }

describe('a digest has content', () => {
  it.each([
    ['with an article that is owed', { ...none, owed: 1 }, groups, true],
    ['with one that is soon free', { ...none, soon: 1 }, groups, true],
    ['with one that is blocked', { ...none, blocked: 1 }, groups, true],
    ['with one whose schedule is held', { ...none, scheduled: 1 }, { ...groups, held: 1 }, true],
    ['but not with one that only waits for its day', { ...none, scheduled: 1 }, groups, false],
    ['nor with what its outlet holds back', { ...none, heldBack: 1 }, groups, false],
    ['but not with nothing', none, groups, false],
  ] as [string, OwedList['counts'], OwedList['groups'], boolean][])('%s', (_, counts, of, has) => {
    const content = (count: number, letters: unknown[]) =>
      hasContent({ counts, groups: of }, { letters, mentions: { count } })
    expect(content(0, [])).toBe(has)
    expect(content(1, [])).toBe(true)
    expect(content(0, ['one'])).toBe(true)
  })
})
