// Recognizes errors that are caused by a database outage.

interface Failure {
  cause?: unknown
  code?: unknown
  message?: unknown
  originalError?: unknown
  query?: unknown
}

const maxDepth = 6

/**
 * SQLSTATE class 08 (connection), 53 (no connection, memory or disk left), 57P01 to 57P03 (shutting down, starting up),
 * 25P03 (the transaction timed out), 25006 (a read-only standby).
 */
const sqlStates = /^(?:08[0-9A-Z]{3}|53[0-9A-Z]{3}|57P0[123]|25P03|25006)$/

/** Network errors count only if a query failed: other servers, such as the mail server, cause the same errors. */
const networkCodes = new Set([
  'EAI_AGAIN',
  'ECONNABORTED',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTDOWN',
  'EHOSTUNREACH',
  'ENETDOWN',
  'ENETUNREACH',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
])

/** Messages without a code, of node-postgres, its pool, and the adapter if it cannot begin a transaction. */
const messages =
  /^(?:Connection terminated|Client has encountered a connection error|Client was closed and is not queryable|timeout exceeded when trying to connect|timeout expired|Query read timeout|Error: cannot (?:begin transaction|connect to Postgres)|database ".*" is not currently accepting connections)/

/**
 * Whether an error, or one of its causes, means that the database is away.
 * @example
 * if (isOutage(error)) return new Response('Try again.', { status: 503 })
 */
export function isOutage(error: unknown): boolean {
  const chain = chainOf(error)
  const isQueryError = chain.some(({ query }) => typeof query === 'string')
  return chain.some(
    ({ code, message }) =>
      (typeof code === 'string' &&
        (sqlStates.test(code) || (isQueryError && networkCodes.has(code)))) ||
      (typeof message === 'string' && messages.test(message)),
  )
}

function chainOf(error: unknown): Failure[] {
  const chain: Failure[] = []
  let one = error as Failure | null | undefined
  while (one && typeof one === 'object' && chain.length < maxDepth) {
    chain.push(one)
    one = (one.originalError ?? one.cause) as Failure | undefined
  }
  return chain
}
