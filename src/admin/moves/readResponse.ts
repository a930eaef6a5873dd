// Interprets the response of the transition endpoint: moved, conflict, or refused with reasons.
import type { Refusal } from '../../types.ts'

import { errorIn, isMoved } from '../requests/errorIn.ts'

export type Problem =
  | { basedOn: null | string; kind: 'stale'; message: string }
  | { kind: 'conflict'; message: string }
  /** `basedOn` is the `updatedAt` that is no longer the stored one. */
  | { kind: 'refused'; message: string; ofFields: Record<string, string>; refusals: Refusal[] }

/** Null where the move was made. `ofFields` are the messages that belong to fields of the drawer. */
export function readResponse(status: number, body: unknown, fallback: string): null | Problem {
  if (status >= 200 && status < 300) {
    return null
  }
  const { data, message: found } = errorIn(body)
  const message = found || fallback
  if (isMoved(data, status)) {
    return { kind: 'conflict', message }
  }
  if (data.code === 'stale') {
    return { basedOn: null, kind: 'stale', message }
  }
  const ofFields = Object.fromEntries(
    (data.errors ?? [])
      .filter(({ path }) => path && isOfDrawer(path))
      .map(({ message: words, path }) => [nameOf(path ?? ''), words]),
  )
  const refusals = (data.refusals ?? []).filter(({ field }) => !isOfDrawer(field))
  return { kind: 'refused', message, ofFields, refusals }
}

/** What was said without an answer of the endpoint. */
export function refusedProblem(message: string): Extract<Problem, { kind: 'refused' }> {
  return { kind: 'refused', message, ofFields: {}, refusals: [] }
}

function isOfDrawer(path: string): boolean {
  return /^(?:transition\.)?(?:on$|reason$|republication\.)/.test(path)
}

/** `republication.slug` and `transition.reason` are the drawer's `slug` and `reason`. */
function nameOf(path: string): string {
  return path.split('.').at(-1) ?? path
}
