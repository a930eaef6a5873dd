// Puts an error of ours in the place of one that the database raised, in REST and in GraphQL.
import type { AfterErrorHookArgs, AfterErrorResult, APIError } from 'payload'

interface Failure {
  cause?: unknown
  code?: unknown
  originalError?: unknown
}

const deepest = 6

export function replaceError(
  error: Pick<APIError<null | Record<string, unknown>>, 'data' | 'message' | 'name' | 'status'>,
  graphqlResult: AfterErrorHookArgs['graphqlResult'],
): AfterErrorResult {
  const { name, message, status } = error
  const data = error.data ?? undefined
  if (!graphqlResult) {
    return { response: { errors: [{ name, data, message }] }, status }
  }
  const extensions = { ...graphqlResult.extensions, name, data, statusCode: status }
  return { graphqlResult: { ...graphqlResult, extensions, message } }
}

/** The SQLSTATE codes along the causes of an error, however deep it is wrapped. */
export function sqlStatesOf(error: unknown): string[] {
  const states: string[] = []
  let one = error as Failure | undefined
  for (let depth = 0; one && depth < deepest; depth += 1) {
    if (typeof one.code === 'string') {
      states.push(one.code)
    }
    one = (one.originalError ?? one.cause) as Failure | undefined
  }
  return states
}
