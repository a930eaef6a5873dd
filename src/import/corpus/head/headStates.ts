// The order in which the lines of a head may stand, and what an unusual order costs.

export type HeadRole =
  | 'body'
  | 'boilerplate'
  | 'byline'
  | 'caption'
  | 'date'
  | 'issue'
  | 'picture'
  | 'section'
  | 'standfirst'
  | 'title'

export interface HeadState {
  /** A byline and a standfirst have been seen, this line included. */
  hasByline: boolean
  hasStandfirst: boolean
  isAbove: boolean
  role: HeadRole
}

const flags = [false, true]
const aboveRoles: HeadRole[] = ['boilerplate', 'byline', 'date', 'issue', 'picture', 'section']
const belowRoles: HeadRole[] = [
  'boilerplate',
  'byline',
  'caption',
  'date',
  'issue',
  'picture',
  'section',
  'standfirst',
  'title',
]

/** States of the lines above a title, of the title, of the head, and of the body. */
export const headStates: HeadState[] = [
  ...statesOf(aboveRoles, true),
  ...statesOf(belowRoles, false),
  { hasByline: false, hasStandfirst: false, isAbove: false, role: 'body' },
]

function statesOf(roles: HeadRole[], isAbove: boolean): HeadState[] {
  return roles.flatMap((role) =>
    flags.flatMap((hasByline) =>
      flags
        .map((hasStandfirst) => ({ hasByline, hasStandfirst, isAbove, role }))
        .filter((state) => isConsistent(state)),
    ),
  )
}

function isConsistent({ hasByline, hasStandfirst, isAbove, role }: HeadState): boolean {
  return (
    (role !== 'byline' || hasByline) &&
    (role !== 'standfirst' || hasStandfirst) &&
    (role !== 'title' || !hasStandfirst) &&
    !(isAbove && hasStandfirst)
  )
}

/** -Infinity where `to` cannot stand behind `from`. */
export function followScore(from: HeadState | null, to: HeadState, findsTitle: boolean): number {
  if (!from) {
    return startScore(to, findsTitle)
  }
  if (from.role === 'body') {
    return to.role === 'body' ? 0 : -Infinity
  }
  if (from.isAbove ? !to.isAbove && to.role !== 'title' : to.isAbove || to.role === 'title') {
    return -Infinity
  }
  if (to.role === 'body') {
    return from.role === 'caption' ? -2 : 0
  }
  const keeps =
    (to.hasByline === from.hasByline || to.role === 'byline') &&
    (to.hasStandfirst === from.hasStandfirst || to.role === 'standfirst')
  return keeps ? orderScore(from, to) : -Infinity
}

function startScore(to: HeadState, findsTitle: boolean): number {
  const isFirst =
    to.hasByline === (to.role === 'byline') && to.hasStandfirst === (to.role === 'standfirst')
  const fits = findsTitle ? to.isAbove || to.role === 'title' : !to.isAbove && to.role !== 'title'
  return isFirst && fits ? (to.role === 'caption' ? -4 : 0) : -Infinity
}

/** Standfirsts stand together, and so do bylines. */
function orderScore(from: HeadState, to: HeadState): number {
  if (to.role === 'standfirst') {
    return from.hasStandfirst ? -4.8 : 0
  }
  if (to.role === 'byline') {
    return from.role === 'byline' ? -0.2 : from.hasByline ? -2 : 0
  }
  if (to.role === 'caption') {
    return from.role === 'caption' ? -5 : from.hasStandfirst ? 0 : from.hasByline ? -2 : -4
  }
  return 0
}
