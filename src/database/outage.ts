// Tells errors of a database that is away from every other error.

interface Failure {
  cause?: unknown
  code?: unknown
  message?: unknown
  originalError?: unknown
  query?: unknown
}

const deepest = 6

/**
 * SQLSTATE class 08 (connection), 53 (no connection, memory or disk left), 57P01 to 57P03 (shut down, starting up),
 * 25P03 (the transaction was cut off), 25006 (a standby, which writes nothing).
 */
const sqlStates = /^(?:08[0-9A-Z]{3}|53[0-9A-Z]{3}|57P0[123]|25P03|25006)$/

/** Of the connection itself: they count only where a query failed, as a mail server may be away as well. */
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

/** What node-postgres and its pool say without a code, and the adapter of a transaction that it cannot begin. */
const messages =
  /^(?:Connection terminated|Client has encountered a connection error|Client was closed and is not queryable|timeout exceeded when trying to connect|timeout expired|Query read timeout|Error: cannot begin transaction|database ".*" is not currently accepting connections)/

export function isOutage(error: unknown): boolean {
  const chain = chainOf(error)
  const isOfQuery = chain.some(({ query }) => typeof query === 'string')
  return chain.some(
    ({ code, message }) =>
      (typeof code === 'string' &&
        (sqlStates.test(code) || (isOfQuery && networkCodes.has(code)))) ||
      (typeof message === 'string' && messages.test(message)),
  )
}

/** The error with its causes, however deep it is wrapped. */
function chainOf(error: unknown): Failure[] {
  const chain: Failure[] = []
  let one = error as Failure | null | undefined
  while (one && typeof one === 'object' && chain.length < deepest) {
    chain.push(one)
    one = (one.originalError ?? one.cause) as Failure | undefined
  }
  return chain
}
