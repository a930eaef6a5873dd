// Names and directions of the moves.
import type { Mode } from '../../domain/terms.ts'
import type { AdminText } from '../../translations/languages.ts'
import type { Refusal } from '../../types.ts'
import type { MoveOutlook, Outlook } from '../../workflow/outlook.ts'

import { type Stage, stages } from '../../domain/transitions.ts'

/** Of the slugs of the drawers in which an article is moved. */
export const moveDrawerPrefix = 'offprint-move-'

export type MoveName = 'publish' | 'republish' | 'take-down' | 'upgrade' | 'withdraw'

export const modeWords: Record<Mode, AdminText> = {
  excerpt: 'as-excerpt',
  full: 'in-full',
  link: 'as-link',
}

const forward: Partial<Record<Stage, MoveName>> = {
  'published-at-outlet': 'publish',
  'republished-on-blog': 'republish',
}

export function isForward(from: Stage, to: Stage): boolean {
  return stages.indexOf(to) > stages.indexOf(from)
}

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

const ofTerms = new Set(['embargoed', 'held-back', 'image-rights-missing', 'permission-missing'])

/** Null where there is nothing to upgrade, or the terms do not allow it today. A no of the outlet needs a reason. */
export function upgradeMove({ upgrade }: Pick<Outlook, 'upgrade'>): MoveOutlook | null {
  const { refusals } = upgrade ?? { refusals: [] }
  const isNo = ({ code }: Pick<Refusal, 'code'>) => code === 'held-back'
  if (!upgrade || refusals.some((one) => isOfTerms(one) && !isNo(one))) {
    return null
  }
  const shared = {
    modes: { excerpt: true, full: true, link: true },
    needsReason: refusals.some(isNo),
    to: 'republished-on-blog',
  }
  return refusals.length > 0
    ? { ...shared, allowed: false, refusals }
    : { ...shared, allowed: true, refusals: [] }
}

/** True where only the time stands against the full text, and its day is known. */
export function isFreeLater({ freeFrom, upgrade }: Pick<Outlook, 'freeFrom' | 'upgrade'>): boolean {
  const against = upgrade?.refusals.filter(isOfTerms) ?? []
  const isLater = ({ code }: Refusal) => code === 'embargoed' || code === 'permission-missing'
  return freeFrom !== null && against.some(isLater)
}

/** Of the terms and of rights: all others are work left to do. */
export function isOfTerms({ code }: Pick<Refusal, 'code'>): boolean {
  return ofTerms.has(code)
}
