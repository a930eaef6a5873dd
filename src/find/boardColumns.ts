// The columns of the board: stages and readiness, from left to right as an article goes. Pure.
import type { ArticleGroup } from '../facts/groups.ts'

export const boardColumns = [
  'drafts',
  'waiting',
  'needs-work',
  'ready',
  'scheduled',
  'on-blog',
  'deferred',
] as const
export type BoardColumn = (typeof boardColumns)[number]

/** In days: what went on the blog earlier is in the list of articles only. */
export const recentDays = 30

export const columnOfGroup: Record<ArticleGroup, BoardColumn> = {
  drafts: 'drafts',
  'free-soon': 'waiting',
  held: 'scheduled',
  'held-back': 'waiting',
  'needs-work': 'needs-work',
  'on-blog': 'on-blog',
  ready: 'ready',
  scheduled: 'scheduled',
  snoozed: 'deferred',
  waiting: 'waiting',
  waived: 'deferred',
}
