// Interprets a refused save or move. Pure.
import type { Refusal } from '../../types.ts'

export interface Problem {
  /** Messages by path. */
  fields: Record<string, string>
  /** `stale`: somebody saved since. `moved`: it is no longer in the stage that was shown, or gone. */
  kind: 'moved' | 'refused' | 'stale'
  message: string
  refusals: Refusal[]
}

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

/** `body` is what the server answered, or null where it answered with no JSON. */
export function readProblem(status: number, body: unknown, fallback: string): Problem {
  const [error] = (body as Body | null)?.errors ?? []
  const { code, errors = [], fields, refusals = [] } = error?.data ?? {}
  const isOverMove = code === 'stale' && fields?.includes('stage')
  const kind =
    code === 'stale' && !isOverMove
      ? 'stale'
      : status === 404 || isOverMove || (status === 409 && code !== 'busy')
        ? 'moved'
        : 'refused'
  const byField = errors.map(({ message, path }) => [path ?? '', message] as const)
  return {
    fields: Object.fromEntries(byField.filter(([path]) => path !== '')),
    kind,
    message: error?.message || fallback,
    refusals,
  }
}
