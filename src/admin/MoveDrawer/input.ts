// Input of the move drawer: initial values and what is sent.
import type { Mode } from '../../domain/terms.ts'
import type { MoveOutlook } from '../../workflow/outlook.ts'
import type { ScheduleOutlook } from '../../workflow/outlookBeside.ts'
import type { RepublicationChoice } from '../moves/afterMove.client.ts'
import type { ScheduleRequest } from '../moves/useSchedule.client.ts'

import { noonOf } from '../../domain/days.ts'
import {
  isOpen,
  isScheduled,
  modeNow,
  type Plan,
  plansFor,
  proposedPlan,
  type Prospect,
} from './plans.ts'

export interface Input {
  creditLine: string
  /** Of the plan `on-day`, `YYYY-MM-DD`. */
  on: string
  /** Empty until somebody chooses one, and for moves that have none. */
  plan: '' | Plan
  reason: string
  /** The day, `YYYY-MM-DD`. */
  republishedOn: string
  slug: string
}

interface Before {
  /** The choice before an undo. */
  repeat?: RepublicationChoice
  schedule?: null | ScheduleOutlook
}

/** Initial values: what is scheduled or was chosen before an undo, else the proposal of the server. */
export function initialInput(
  prospect: { move: MoveOutlook } & Prospect,
  today: string,
  { repeat = {}, schedule = null }: Before = {},
): Input {
  const { freeFrom, move } = prospect
  const earliest = freeFrom && freeFrom > today ? freeFrom : today
  return {
    slug: repeat.slug ?? schedule?.slug ?? move.republication?.slug ?? '',
    creditLine: repeat.creditLine ?? schedule?.creditLine ?? move.republication?.creditLine ?? '',
    on: schedule?.on ?? earliest,
    plan: move.modeRefusals ? initialPlan(prospect, { repeat, schedule }) : '',
    reason: '',
    republishedOn: today,
  }
}

/** A link alone is not proposed again: whoever wants it chooses it. */
function initialPlan(
  prospect: { move: MoveOutlook } & Prospect,
  { repeat, schedule }: Before,
): '' | Plan {
  const { move } = prospect
  const offered = plansFor(prospect).filter((plan) => plan !== 'link' && isOpen(plan, move))
  const isReady = (plan: Plan) => {
    const mode = modeNow(plan)
    return mode === null || move.modeRefusals?.[mode].length === 0
  }
  const repeated = offered.find((plan) => plan === repeat?.plan && isReady(plan))
  const scheduled = offered.find((plan) => schedule && plan === planOf(schedule))
  return repeated ?? scheduled ?? proposedPlan(prospect) ?? ''
}

function planOf({ on }: ScheduleOutlook): Plan {
  return on === null ? 'when-free' : 'on-day'
}

export interface MoveRequest {
  expectedStage: string
  reason?: string
  republication?: {
    creditLine?: string
    mode: Mode
    republishedAt?: string
    slug?: string
  }
  to: string
}

/** The move, and the schedule that is set after it. One of them is there at least. */
export interface Requests {
  move?: MoveRequest
  schedule?: ScheduleRequest
}

/** What is sent. Unchanged proposals are omitted, so that the server fills them in. */
export function requestsOf(
  input: Input,
  move: MoveOutlook,
  expectedStage: string,
  today: string,
): Requests {
  const { plan } = input
  return {
    move: plan && modeNow(plan) === null ? undefined : moveOf(input, move, expectedStage, today),
    schedule: plan && isScheduled(plan) ? scheduleOf(input, move) : undefined,
  }
}

function moveOf(
  input: Input,
  move: MoveOutlook,
  expectedStage: string,
  today: string,
): MoveRequest {
  const isUpgrade = move.to === expectedStage
  return {
    expectedStage,
    reason: input.reason.trim() || undefined,
    republication: isUpgrade ? { mode: 'full' } : republicationOf(input, move, today),
    to: move.to,
  }
}

function republicationOf(input: Input, move: MoveOutlook, today: string) {
  const { plan, republishedOn } = input
  const mode = plan ? modeNow(plan) : null
  if (!mode || !move.modeRefusals) {
    return undefined
  }
  return {
    slug: input.slug.trim() || undefined,
    creditLine: changedCredit(input, move),
    mode,
    // Noon is the same day everywhere that an editor may sit; today is now.
    republishedAt: republishedOn === today ? undefined : noonOf(republishedOn),
  }
}

/** After a link its address and its credit line are on the blog already. */
function scheduleOf(input: Input, move: MoveOutlook): ScheduleRequest {
  const { on, plan } = input
  const slug = input.slug.trim()
  const isThere = plan === 'link-then-full'
  return {
    on: plan === 'on-day' ? on : undefined,
    republication: {
      slug: isThere || slug === move.republication?.slug ? undefined : slug || undefined,
      creditLine: isThere ? undefined : changedCredit(input, move),
      mode: 'full',
    },
  }
}

function changedCredit({ creditLine }: Input, { republication }: MoveOutlook): string | undefined {
  const line = creditLine.trim()
  return line === republication?.creditLine ? undefined : line || undefined
}

/** When it will be on the blog: its path has the day of this moment in UTC. Today is now; null while it is unknown. */
export function momentOf(
  { on, plan, republishedOn }: Pick<Input, 'on' | 'plan' | 'republishedOn'>,
  today: string,
  freeFrom: null | string,
): null | string {
  const day = plan === 'on-day' ? on : plan === 'when-free' ? freeFrom : republishedOn
  return day === today ? new Date().toISOString() : day && noonOf(day)
}
