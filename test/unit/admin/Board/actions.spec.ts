import { describe, expect, it } from 'vitest'

import type { Placed } from '../../../../src/admin/Board/actions.ts'
import type { ArticleGroup } from '../../../../src/facts/groups.ts'

import { actionsFor, planFor } from '../../../../src/admin/Board/actions.ts'
import { boardColumns, columnOfGroup } from '../../../../src/find/boardColumns.ts'

function placed(group: ArticleGroup, isUpgrade = false): Placed {
  const isThere = group === 'on-blog' || isUpgrade
  const stage = isThere ? 'republished-on-blog' : 'published-at-outlet'
  return { group, isUpgrade, stage: group === 'drafts' ? 'drafted' : stage }
}

/** By columns, from left to right: what is done, or why it is not. */
function rowOf(card: Placed): (null | string)[] {
  return boardColumns.map((column) => {
    const plan = planFor(card, column)
    return plan && ('why' in plan ? plan.why : plan.action)
  })
}

const [noDraft, noBlog, noDefer] = [
  'board-not-from-draft',
  'board-not-from-blog',
  'board-not-deferred',
]

describe('a card that is dropped on a column', () => {
  it.each<[string, Placed, (null | string)[]]>([
    [
      'a draft',
      placed('drafts'),
      [null, 'publish', 'publish', 'publish', noDraft, noDraft, noDefer],
    ],
    [
      'what is ready',
      placed('ready'),
      ['withdraw', 'say-missing', 'say-missing', null, 'schedule', 'republish', 'defer'],
    ],
    [
      'what waits',
      placed('free-soon'),
      ['withdraw', null, 'say-missing', 'say-missing', 'schedule', 'republish', 'defer'],
    ],
    [
      'what is held',
      placed('held'),
      [
        'withdraw',
        'cancel-schedule',
        'cancel-schedule',
        'cancel-schedule',
        null,
        'republish',
        'defer',
      ],
    ],
    [
      'what is snoozed',
      placed('snoozed'),
      ['withdraw', 'undefer', 'undefer', 'undefer', 'schedule', 'republish', null],
    ],
    [
      'a post',
      placed('on-blog'),
      [noBlog, 'take-down', 'take-down', 'take-down', noBlog, null, noDefer],
    ],
    [
      'a post without its text',
      placed('on-blog', true),
      [noBlog, 'take-down', 'take-down', 'take-down', 'schedule', null, noDefer],
    ],
    [
      'a post whose text is free',
      placed('ready', true),
      [noBlog, 'say-missing', 'say-missing', null, 'schedule', 'republish', 'defer'],
    ],
  ])('of %s', (_, card, expected) => {
    expect(rowOf(card)).toEqual(expected)
  })

  it('is of one column, whatever its group', () => {
    expect(new Set(Object.values(columnOfGroup))).toEqual(new Set(boardColumns))
  })
})

describe('the menu of a card', () => {
  it('has what leads on first, and nothing that only others may do', () => {
    expect(actionsFor(placed('ready'), 'admin')).toEqual([
      'republish',
      'schedule',
      'defer',
      'withdraw',
    ])
    expect(actionsFor(placed('ready'), 'editor')).toEqual(['republish', 'schedule', 'defer'])
    expect(actionsFor(placed('ready'), 'author')).toEqual(['defer'])
    expect(actionsFor(placed('drafts'), 'author')).toEqual(['publish'])
    expect(actionsFor(placed('on-blog'), 'author')).toEqual([])
  })
})
