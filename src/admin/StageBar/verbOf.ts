// The moves by their names: what a button says, and whether it leads on or back.
import type { Stage } from '../../domain/transitions.ts'

import { stages } from '../../domain/transitions.ts'

export type Verb = 'publish' | 'republish' | 'take-down' | 'withdraw'

const forward: Partial<Record<Stage, Verb>> = {
  'published-at-outlet': 'publish',
  'republished-on-blog': 'republish',
}

export function isForward(from: Stage, to: Stage): boolean {
  return stages.indexOf(to) > stages.indexOf(from)
}

/** What moving between two stages is called. */
export function verbOf(from: Stage, to: Stage): Verb {
  return isForward(from, to)
    ? (forward[to] ?? 'publish')
    : from === 'republished-on-blog'
      ? 'take-down'
      : 'withdraw'
}
