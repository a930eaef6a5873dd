// What an article still lacks, field by field, with what was typed since the server was asked. Pure.
import type { Refusal } from '../../types.ts'
import type { MoveOutlook, Outlook } from '../../workflow/outlook.ts'
import type { Values } from './values.ts'

import { type Mode, modes } from '../../domain/terms.ts'

/** Fields of the form, in its order. */
export const formFields = [
  'title',
  'note',
  'byline',
  'bylineText',
  'outlet',
  'outletUrl',
  'publishedAt',
  'permission',
  'standfirst',
] as const
export type FormField = (typeof formFields)[number]

type Moves = Pick<Outlook, 'moves'>

function moveToBlog({ moves }: Moves): MoveOutlook | undefined {
  return moves.find(({ to }) => to === 'republished-on-blog')
}

/** Whether the user is of a role that puts articles on the blog, and grants what that needs. */
export function mayRepublish(outlook: Moves): boolean {
  const refusals = moveToBlog(outlook)?.refusals ?? []
  return !refusals.some(({ code }) => code === 'not-allowed')
}

/** What the server refuses. Authors learn what they can add, though only editors make the move. */
export function refusalsIn(outlook: Moves, mode: Mode): Refusal[] {
  const move = moveToBlog(outlook)
  return mayRepublish(outlook)
    ? (move?.modeRefusals?.[mode] ?? move?.refusals ?? [])
    : (move?.lacking ?? [])
}

/** The other modes in which the terms would let it go today, for those who may choose. */
export function otherModes(outlook: Moves, mode: Mode): Mode[] {
  const move = moveToBlog(outlook)
  return move && mayRepublish(outlook)
    ? modes.filter((other) => other !== mode && move.modes[other])
    : []
}

/** What was typed answers it; the server decides in the end. */
const answered: Partial<Record<string, (values: Values) => boolean>> = {
  'author-missing': ({ byline }) => byline.length > 0,
  'byline-missing': ({ bylineText }) => bylineText.trim() !== '',
  'evidence-missing': ({ outletUrl }) => outletUrl.trim() !== '',
  'note-missing': ({ note }) => note === null || note.trim() !== '',
  'outlet-date-missing': ({ publishedAt, publishedAtPrecision }) =>
    publishedAt !== null || publishedAtPrecision === 'unknown',
  'outlet-missing': ({ outlet }) => outlet !== null,
  'permission-missing': isGranted,
}

/**
 * For whichever mode the article goes in: a permission lifts the embargo too, and an unknown date. Whether one from a day
 * on holds is what the server says.
 */
function isGranted({ permission: { from, grantedBy, mode } }: Values): boolean {
  return Boolean(grantedBy?.trim()) && mode === 'full' && from === null
}

/**
 * The server judges the note that is stored, and not the one that was emptied since.
 * @param wasDated false where it was judged without a date: then it lacks the date, and no embargo is known.
 */
export function stillMissing(
  refusals: readonly Refusal[],
  values: Values,
  wasDated = true,
): Refusal[] {
  const lacksDate = ({ code, field }: Refusal) =>
    !wasDated && code === 'embargoed' && field === 'publishedAt'
  return refusals
    .filter((one) => one.code !== 'embargoed' || !isGranted(values))
    .filter((one) => (lacksDate(one) ? values.publishedAt === null : !answered[one.code]?.(values)))
    .map((one) => (lacksDate(one) ? { ...one, code: 'outlet-date-missing' } : one))
}

export function isFormField(field: string): field is FormField {
  return formFields.some((one) => one === field)
}

/** A message for each field of the form that lacks something. */
export function messagesByField(refusals: readonly Refusal[]): Partial<Record<FormField, string>> {
  const entries = refusals
    .filter(({ code, field }) => isFormField(field) && code !== 'embargoed')
    .map(({ field, message }) => [field, message])
  return Object.fromEntries(entries) as Partial<Record<FormField, string>>
}

/** Where to go on after a click has filled in a field: the next one that lacks something, or the field itself. */
export function nextMissing(
  messages: Partial<Record<FormField, string>>,
  filled: FormField,
): FormField {
  const isLeft = (field: FormField) =>
    field in messages &&
    field !== filled &&
    // A permission lifts what depends on the date.
    !(filled === 'permission' && field === 'publishedAt')
  return formFields.find(isLeft) ?? filled
}

/** A permission is said beside the actions, and given in its field. */
export function firstMissing(refusals: readonly Refusal[], mayPermit = true): FormField | null {
  const messages = messagesByField(refusals)
  const isPermission = mayPermit && refusals.some(({ code }) => code === 'permission-missing')
  const isMissing = (field: FormField) =>
    field in messages || (field === 'permission' && isPermission)
  return formFields.find(isMissing) ?? null
}
