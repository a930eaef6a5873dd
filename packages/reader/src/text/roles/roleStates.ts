// The states that lines of a file run through, and in which order: what stands above a title, the title, what stands below it, the text, what follows the text.
import type { LineRole } from '../lines/lineRoles.ts'

type Zone = 'above' | 'head' | 'tail' | 'text' | 'title'

export interface RoleState {
  beginsText: boolean
  hasByline: boolean
  hasStandfirst: boolean
  opens: boolean
  role: LineRole
  /** What the state shares weights with: each is fitted for itself, and their weights are added. */
  shares: string[]
  zone: Zone
}

const zones: Record<Zone, LineRole[]> = {
  above: ['note', 'above-byline', 'above-date', 'above-other'],
  head: ['standfirst', 'byline', 'date', 'other', 'caption'],
  tail: ['footnote', 'footnote-label', 'tail-byline', 'tail-date', 'tail-other'],
  text: ['paragraph', 'heading', 'figure', 'interruption'],
  title: ['title'],
}

/** Roles of one kind, wherever they stand. */
const kinds: Record<string, LineRole[]> = {
  anyByline: ['above-byline', 'byline', 'tail-byline'],
  anyDate: ['above-date', 'date', 'tail-date'],
  anyFigure: ['caption', 'figure'],
  anyOther: ['above-other', 'interruption', 'other', 'tail-other'],
}

const either = [false, true]

export const roleStates: readonly RoleState[] = [
  ...either.flatMap((opens) => [...statesOf('above', { opens }), ...statesOf('title', { opens })]),
  ...either.flatMap((hasByline) =>
    either.flatMap((hasStandfirst) =>
      statesOf('head', { hasByline, hasStandfirst }).filter(isConsistent),
    ),
  ),
  ...statesOf('text', { beginsText: true }).filter(({ role }) =>
    ['heading', 'paragraph'].includes(role),
  ),
  ...statesOf('text', {}),
  ...statesOf('tail', {}),
]

function statesOf(zone: Zone, flags: Partial<RoleState>): RoleState[] {
  return zones[zone].map((role) => {
    const state: RoleState = {
      beginsText: false,
      hasByline: false,
      hasStandfirst: false,
      opens: false,
      role,
      shares: [],
      zone,
      ...flags,
    }
    return { ...state, shares: sharesOf(state) }
  })
}

function sharesOf({ beginsText, opens, role, zone }: RoleState): string[] {
  const ofKind = Object.keys(kinds).filter((kind) => kinds[kind]?.includes(role))
  return [
    role,
    ...(zone === 'title' ? [] : [`zone-${zone}`]),
    ...ofKind,
    ...(opens ? ['opens'] : []),
    ...(beginsText ? ['begins-text'] : []),
  ]
}

function isConsistent({ hasByline, hasStandfirst, role }: RoleState): boolean {
  return (role !== 'byline' || hasByline) && (role !== 'standfirst' || hasStandfirst)
}

/** Whether `to` may stand directly below `from`, which is null above the first line. A title may be lost below a note. */
export function mayFollow(from: null | RoleState, to: RoleState): boolean {
  switch (from?.zone) {
    case 'above':
      return to.beginsText
        ? from.role === 'note'
        : (to.zone === 'above' || to.zone === 'title') && !to.opens
    case 'head':
    case 'title':
      return to.zone === 'head' ? adds(from, to) : to.beginsText
    case 'tail':
      return to.zone === 'tail' || to.opens || to.role === 'figure' || goesOn(from, to)
    case 'text':
      return to.opens || to.zone === 'tail' || (to.zone === 'text' && !to.beginsText)
    case undefined:
      return to.opens
  }
}

/** What has been seen of a head is kept, and this line added. */
function adds(from: RoleState, to: RoleState): boolean {
  return (
    to.hasByline === (from.hasByline || to.role === 'byline') &&
    to.hasStandfirst === (from.hasStandfirst || to.role === 'standfirst')
  )
}

/** A text may go on below the footnotes of a page, and with a heading ("References") below the thanks. */
function goesOn(from: RoleState, to: RoleState): boolean {
  const isOfPage = from.role === 'footnote' || from.role === 'footnote-label'
  const isSection = from.role === 'tail-byline' && to.role === 'heading'
  return (isOfPage || isSection) && to.zone === 'text' && !to.beginsText
}

/** An article does not end above its text. */
export function mayEnd({ zone }: RoleState): boolean {
  return zone === 'tail' || zone === 'text'
}
