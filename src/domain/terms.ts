// The outlet's terms and its permissions, and the smallest words that the rules need of them.
import { dayOf } from './days.ts'

export const modes = ['full', 'excerpt', 'link'] as const
export type Mode = (typeof modes)[number]

export const fullTextTerms = ['allowed', 'after-embargo', 'ask', 'forbidden'] as const
export type FullTextTerm = (typeof fullTextTerms)[number]

export const searchPolicies = ['canonical', 'noindex', 'self'] as const
export type SearchPolicy = (typeof searchPolicies)[number]

export interface Terms {
  /** Any day or moment that can be read: articles that appeared since count as `allowed`, or `after-embargo`. */
  allowedSince?: Date | null | string
  /** Days after publication; from then on `forbidden` counts as `ask`. */
  askAfterDays?: null | number
  creditTemplate?: null | string
  /** Days after publication; counts for `after-embargo`, where empty is 0, and with `allowedSince`. */
  embargoDays?: null | number
  /** How many words an excerpt may have; 0 or empty: none before the full text is allowed, then 120. */
  excerptWords?: null | number
  /** Days after publication; from then on `ask` and `forbidden` count as `allowed`. */
  freeAfterDays?: null | number
  fullText: FullTextTerm
  searchPolicy: SearchPolicy
}

export interface Permission {
  /** What the outlet asks for with it, in its words. */
  conditions?: null | string
  /** That was agreed; empty: the one of the outlet's template. */
  creditLine?: null | string
  evidence?: null | string
  /** `YYYY-MM-DD`: the day from which it holds; null: at once. */
  from: null | string
  grantedBy?: null | string
  grantedOn?: null | string
  mode?: Mode | null
}

/** The safe end: nothing in full without asking, and nothing for search engines. */
export const safeTerms: Terms = { fullText: 'ask', searchPolicy: 'noindex' }

/** Of the outlet that stands for the blog itself. */
export const ownTerms = { embargoDays: null, fullText: 'allowed', searchPolicy: 'self' } as const

const size: Record<Mode, number> = { excerpt: 1, full: 2, link: 0 }

/** As an article has it, or a row of the database: a date may be any day or moment that can be read. */
export interface StoredPermission extends Omit<Permission, 'from' | 'grantedOn'> {
  from?: Date | null | string
  grantedOn?: Date | null | string
}

/** The one way from what is stored to what the rules ask: nobody forgets a part of it. */
export function permissionOf(stored: null | StoredPermission | undefined): null | Permission {
  return stored ? { ...stored, from: dayOf(stored.from), grantedOn: dayOf(stored.grantedOn) } : null
}

/** From which day a permission on record covers this mode, its own and the smaller ones: '' at once; null: it does not. */
export function permittedFrom(
  permission: null | StoredPermission | undefined,
  mode: Mode,
): null | string {
  return permission?.mode && permission.grantedBy && size[permission.mode] >= size[mode]
    ? (dayOf(permission.from) ?? '')
    : null
}

/** True where a permission on record holds for this mode on this day. */
export function permits(
  permission: null | Permission | undefined,
  mode: Mode,
  day: string,
): boolean {
  const from = permittedFrom(permission, mode)
  return from !== null && from <= day
}

/** True where the first mode shows less than the second. */
export function isSmaller(mode: Mode, than: Mode): boolean {
  return size[mode] < size[than]
}

const openness: Record<SearchPolicy, number> = { canonical: 1, noindex: 0, self: 2 }

/** True where search engines would be told more than the outlet's terms let them know. */
export function isMoreOpen(policy: SearchPolicy, than: SearchPolicy): boolean {
  return openness[policy] > openness[than]
}
