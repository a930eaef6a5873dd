// Names and directions of the moves.
import type { Stage } from '../../domain/transitions.ts'

import { stages } from '../../domain/transitions.ts'

export type MoveName = 'publish' | 'republish' | 'take-down' | 'upgrade' | 'withdraw'

const forward: Partial<Record<Stage, MoveName>> = {
  'published-at-outlet': 'publish',
  'republished-on-blog': 'republish',
}

export function isForward(from: Stage, to: Stage): boolean {
  return stages.indexOf(to) > stages.indexOf(from)
}

/** The key of the label of a move. */
export function moveName(from: Stage, to: Stage): MoveName {
  if (from === to) {
    return 'upgrade'
  }
  return isForward(from, to)
    ? (forward[to] ?? 'publish')
    : from === 'republished-on-blog'
      ? 'take-down'
      : 'withdraw'
}
