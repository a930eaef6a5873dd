// What it takes to bring an article into a column of the board. Pure.
import type { Role, Stage } from '../../domain/transitions.ts'
import type { ArticleGroup } from '../../facts/groups.ts'
import type { AdminText } from '../../translations/languages.ts'

import { moveBetween } from '../../domain/transitions.ts'
import { type BoardColumn, boardColumns, columnOfGroup } from '../../find/boardColumns.ts'

/** As much of a card as decides what can be done with it. */
export interface Placed {
  group: ArticleGroup
  /** On the blog, but not in full. */
  isUpgrade: boolean
  stage: Stage
}

export const moveActions = {
  publish: 'published-at-outlet',
  republish: 'republished-on-blog',
  'take-down': 'published-at-outlet',
  withdraw: 'drafted',
} as const satisfies Partial<Record<string, Stage>>
export type MoveAction = keyof typeof moveActions

/** As they are offered: what leads on comes first. */
const actions = [
  'publish',
  'republish',
  'schedule',
  'defer',
  'undefer',
  'cancel-schedule',
  'take-down',
  'withdraw',
] as const
export type Action = (typeof actions)[number]

/** `why` says that it cannot be done. What it lacks is asked of the server. */
export type Plan = { action: 'say-missing' | Action } | { why: AdminText }

/** Null for the column where it is. */
export function planFor(card: Placed, to: BoardColumn): null | Plan {
  const from = columnOfGroup[card.group]
  if (from === to) {
    return null
  }
  if (from === 'drafts') {
    return fromDrafts(to)
  }
  if (to === 'drafts') {
    return card.stage === 'republished-on-blog'
      ? { why: 'board-not-from-blog' }
      : { action: 'withdraw' }
  }
  return from === 'on-blog' ? fromBlog(card, to) : fromWaiting(from, to)
}

function fromDrafts(to: BoardColumn): Plan {
  if (to === 'deferred') {
    return { why: 'board-not-deferred' }
  }
  return to === 'scheduled' || to === 'on-blog'
    ? { why: 'board-not-from-draft' }
    : { action: 'publish' }
}

/** An excerpt or a link can be scheduled to be followed by the full text. */
function fromBlog({ isUpgrade }: Placed, to: BoardColumn): Plan {
  if (to === 'deferred') {
    return { why: 'board-not-deferred' }
  }
  if (to === 'scheduled') {
    return isUpgrade ? { action: 'schedule' } : { why: 'board-not-from-blog' }
  }
  return { action: 'take-down' }
}

function fromWaiting(from: BoardColumn, to: BoardColumn): Plan {
  if (to === 'on-blog') {
    return { action: 'republish' }
  }
  if (to === 'scheduled') {
    return { action: 'schedule' }
  }
  if (to === 'deferred') {
    return { action: 'defer' }
  }
  const back = { deferred: 'undefer', scheduled: 'cancel-schedule' } as const
  return { action: from === 'deferred' || from === 'scheduled' ? back[from] : 'say-missing' }
}

/** Those of the menu, without those that only others may do. */
export function actionsFor(card: Placed, role: Role): Action[] {
  const plans = boardColumns.map((column) => planFor(card, column))
  const possible = new Set(plans.map((plan) => plan && 'action' in plan && plan.action))
  return actions.filter((action) => possible.has(action) && mayDo(card, action, role))
}

function mayDo({ stage }: Placed, action: Action, role: Role): boolean {
  if (isMove(action)) {
    return moveBetween(stage, moveActions[action])?.by.includes(role) ?? false
  }
  return action === 'defer' || action === 'undefer' || role !== 'author'
}

export function isMove(action: string): action is MoveAction {
  return Object.hasOwn(moveActions, action)
}
