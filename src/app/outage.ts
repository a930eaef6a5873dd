// An outage of the database is one line of the log: all that fails meanwhile fails for the same reason.
import { describeError, type Description } from './logText.ts'
import { type Outage, outage, shared } from './shared.ts'

/** In milliseconds. What fails after such a pause belongs to another outage. */
const longestPause = 5 * 60_000
/** In milliseconds. Where some connections succeed and others fail, that is no end. */
const shortestPause = 1000

/** Texts of Payload's and of our own adapter, whose errors do not tell that they are those of the database. */
const messages =
  /^(?:A database connection was lost|Error: cannot connect to Postgres|Reconnecting to postgres)(?:\. Details)?(?:: )?/

/** The disk is full, or the server only reads: connections do not fail. */
const otherCodes = /^(?:53[12]|25)/

/**
 * Whether a line of the log tells of an outage of the database, and of which.
 * @returns the cause where it is the first line of this outage, null where there is one already, undefined for all others
 */
export function findOutage(error: unknown, message: unknown): Description | null | undefined {
  const state = shared[outage]
  const text = typeof message === 'string' ? message : ''
  if (!state || !(messages.test(text) || state.isOutage(error))) {
    return undefined
  }
  const cause = error === undefined ? { message: text.replace(messages, '') } : causeOf(error)
  if (otherCodes.test(String(cause.code))) {
    return undefined
  }
  const before = state.failedAt
  state.failedAt = performance.now()
  return before === undefined || state.failedAt - before > longestPause ? cause : null
}

/** A connection has succeeded. @returns whether that ends an outage */
export function endOutage(state: Outage): boolean {
  const { failedAt } = state
  if (failedAt === undefined || performance.now() - failedAt < shortestPause) {
    return false
  }
  state.failedAt = undefined
  return true
}

function causeOf(error: unknown): Description {
  let found = describeError(error, { withStack: false })
  while (found.cause) {
    found = found.cause
  }
  return found
}
