// The outlet's terms, and the smallest words that the rules need of them.

export const modes = ['full', 'excerpt', 'link'] as const
export type Mode = (typeof modes)[number]

export const fullTextTerms = ['allowed', 'after-embargo', 'ask', 'forbidden'] as const
export type FullTextTerm = (typeof fullTextTerms)[number]

export const searchPolicies = ['canonical', 'noindex', 'self'] as const
export type SearchPolicy = (typeof searchPolicies)[number]

export interface Terms {
  creditTemplate?: null | string
  /** Days after publication; counts only for `after-embargo`, where empty is 0. */
  embargoDays?: null | number
  /** How many words an excerpt may have; 0 or empty: no excerpt. */
  excerptWords?: null | number
  fullText: FullTextTerm
  searchPolicy: SearchPolicy
}

export interface Permission {
  evidence?: null | string
  grantedBy?: null | string
  grantedOn?: null | string
  mode?: Mode | null
}

/** The safe end: nothing in full without asking, and nothing for search engines. */
export const safeTerms: Terms = { fullText: 'ask', searchPolicy: 'noindex' }

/** Of the outlet that stands for the blog itself. */
export const ownTerms = { embargoDays: null, fullText: 'allowed', searchPolicy: 'self' } as const

const size: Record<Mode, number> = { excerpt: 1, full: 2, link: 0 }

/** True where a permission on record covers this mode: its own and the smaller ones. */
export function permits(permission: null | Permission | undefined, mode: Mode): boolean {
  return Boolean(permission?.mode && permission.grantedBy && size[permission.mode] >= size[mode])
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
