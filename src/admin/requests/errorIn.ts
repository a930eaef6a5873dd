// What the body of an error response says. Pure.
import type { Refusal } from '../../types.ts'

interface ErrorData {
  code?: string
  errors?: { message: string; path?: string }[]
  /** Those that somebody else has changed; null where that is not known. */
  fields?: null | string[]
  outlet?: string
  refusals?: Refusal[]
}

/** Empty where the body is none of the API. */
export function errorIn(body: unknown): { data: ErrorData; message: string } {
  const [error] =
    (body as { errors?: { data?: ErrorData; message?: string }[] } | null)?.errors ?? []
  return { data: error?.data ?? {}, message: error?.message ?? '' }
}

/** A move that came first: otherwise the same can be done after a look at what was saved. */
export function isMoved({ code, fields }: ErrorData, status: number): boolean {
  // Two writes that met are no conflict: the same button may be pressed again.
  return code === 'stale' ? Boolean(fields?.includes('stage')) : status === 409 && code !== 'busy'
}
