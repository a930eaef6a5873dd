// Interprets the response of the transition endpoint: moved, conflict, or refused with reasons.
import type { Refusal } from '../../types.ts'

export type Problem =
  | { basedOn: null | string; kind: 'stale'; message: string }
  | { kind: 'conflict'; message: string }
  /** `basedOn` is the `updatedAt` that is no longer the stored one. */
  | { kind: 'refused'; message: string; ofFields: Record<string, string>; refusals: Refusal[] }

interface Body {
  errors?: {
    data?: {
      code?: string
      errors?: { message: string; path?: string }[]
      fields?: null | string[]
      refusals?: Refusal[]
    }
    message?: string
  }[]
}

/** Null where the move was made. `ofFields` are the messages that belong to fields of the drawer. */
export function readResponse(status: number, body: unknown, fallback: string): null | Problem {
  if (status >= 200 && status < 300) {
    return null
  }
  const [error] = (body as Body | null)?.errors ?? []
  const message = error?.message || fallback
  // Where somebody else moved it, this move is past; otherwise it can be made after a look at what was saved.
  if (error?.data?.code === 'stale' && !error.data.fields?.includes('stage')) {
    return { basedOn: null, kind: 'stale', message }
  }
  // Two writes that met are no conflict: the same button may be pressed again.
  if (status === 409 && error?.data?.code !== 'busy') {
    return { kind: 'conflict', message }
  }
  const ofFields = Object.fromEntries(
    (error?.data?.errors ?? [])
      .filter(({ path }) => path && isOfDrawer(path))
      .map(({ message: words, path }) => [nameOf(path ?? ''), words]),
  )
  const refusals = (error?.data?.refusals ?? []).filter(({ field }) => !isOfDrawer(field))
  return { kind: 'refused', message, ofFields, refusals }
}

/** What was said without an answer of the endpoint. */
export function refused(message: string): Extract<Problem, { kind: 'refused' }> {
  return { kind: 'refused', message, ofFields: {}, refusals: [] }
}

function isOfDrawer(path: string): boolean {
  return /^(?:transition\.)?(?:on$|reason$|republication\.)/.test(path)
}

/** `republication.slug` and `transition.reason` are the drawer's `slug` and `reason`. */
function nameOf(path: string): string {
  return path.split('.').at(-1) ?? path
}
