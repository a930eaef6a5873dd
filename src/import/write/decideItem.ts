// What would become of an item of a backlog. Pure: it writes nothing, and asks the rules that the run asks.
import type { Piece } from 'offprint-reader'

import type { Stage } from '../../domain/transitions.ts'
import type { Doubt } from './doubts.ts'

import { BacklogPlan } from './BacklogPlan.ts'
import { doubtsOf } from './doubts.ts'

export type { Doubt } from './doubts.ts'

export interface ItemDecision {
  /** It is not written while there are any. */
  doubts: Doubt[]
  /** It belongs to the outlet that stands for the blog. */
  isOwn: boolean
  outlet: null | string
  stage: Stage
}

interface ItemContext {
  /** `system:site:guid`, of which the system counts. */
  key?: string
  /** Names that outlets are given: a plan with what somebody has said of them. @default none */
  plan?: BacklogPlan
  /** `YYYY-MM-DD` */
  today: string
}

export function decideItem(
  piece: Piece,
  { key = '', plan = new BacklogPlan(), today }: ItemContext,
): ItemDecision {
  const [planned] = plan.add([{ key, piece }])
  const { isOwn, outlet, stage } = planned!
  return { doubts: doubtsOf(planned!, today), isOwn, outlet, stage }
}
