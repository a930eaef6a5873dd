// The ways in which an article goes on the blog: now in one of the modes, by itself later, or both.
import type { FullTextTerm, Mode } from '../../domain/terms.ts'
import type { AdminText } from '../../translations/languages.ts'
import type { MoveOutlook, Outlook } from '../../workflow/outlook.ts'

/** As they are listed. A mode of this name is one that the article goes in at once. */
export const plans = ['full', 'when-free', 'link-then-full', 'on-day', 'excerpt', 'link'] as const
export type Plan = (typeof plans)[number]

/** As much of the outlook as decides which plans there are. */
export interface Prospect {
  freeFrom: Outlook['freeFrom']
  /** As its terms are today; absent without an outlet. */
  fullText?: FullTextTerm
  move: Pick<MoveOutlook, 'modes' | 'republication'>
}

/** The mode in which the article goes on the blog at once; null where it does not go yet. */
export function modeNow(plan: Plan): Mode | null {
  return plan === 'when-free' || plan === 'on-day'
    ? null
    : plan === 'link-then-full'
      ? 'link'
      : plan
}

/** True where the full text goes on the blog by itself later. */
export function isScheduled(plan: Plan): boolean {
  return plan === 'when-free' || plan === 'on-day' || plan === 'link-then-full'
}

/** Those to choose from. A day can be chosen where it is known that the full text is free then. */
export function plansFor({ freeFrom, fullText, move }: Prospect): Plan[] {
  const isLater = !move.modes.full && (fullText !== 'forbidden' || freeFrom !== null)
  return plans.filter((plan) =>
    plan === 'when-free' || plan === 'link-then-full'
      ? isLater
      : plan === 'on-day'
        ? move.modes.full || (isLater && freeFrom !== null)
        : true,
  )
}

/** True where the terms let it be chosen today. */
export function isOpen(plan: Plan, { modes }: Prospect['move']): boolean {
  const mode = modeNow(plan)
  return mode === null || modes[mode]
}

/**
 * What is chosen before anybody chooses: nothing that gives less than what will be free, and never a link alone.
 * Null where the most that there is depends on an answer of the outlet.
 */
export function proposedPlan({ freeFrom, fullText, move }: Prospect): null | Plan {
  const { modes, republication } = move
  if (modes.full) {
    return 'full'
  }
  if (freeFrom !== null) {
    return 'when-free'
  }
  const isMost = fullText === 'forbidden' || republication?.mode === 'excerpt'
  return isMost && modes.excerpt ? 'excerpt' : null
}

const actions = {
  excerpt: 'do-excerpt',
  full: 'do-full',
  link: 'do-link',
  'link-then-full': 'do-link-then-full',
  'on-day': 'do-schedule',
  'when-free': 'do-schedule',
} as const satisfies Record<Plan, AdminText>

/** What the button says that does it. */
export function planAction(plan: Plan, savesFirst: boolean): AdminText {
  return savesFirst ? `save-and-${actions[plan]}` : actions[plan]
}
