// Interprets a refused save or move. Pure.
import type { Refusal } from '../../types.ts'

import { errorIn, isMoved } from '../requests/errorIn.ts'

export interface Problem {
  /** Messages by path. */
  fields: Record<string, string>
  /** `stale`: somebody saved since. `moved`: it is no longer in the stage that was shown, or gone. */
  kind: 'moved' | 'refused' | 'stale'
  message: string
  refusals: Refusal[]
}

/** `body` is what the server answered, or null where it answered with no JSON. */
export function readWriteProblem(status: number, body: unknown, fallback: string): Problem {
  const { data, message } = errorIn(body)
  const { code, errors = [], refusals = [] } = data
  const fields = Object.fromEntries(
    errors.filter(({ path }) => path).map((one) => [one.path, one.message]),
  ) as Record<string, string>
  const kind =
    status === 404 || isMoved(data, status) ? 'moved' : code === 'stale' ? 'stale' : 'refused'
  return { fields, kind, message: message || fallback, refusals }
}
