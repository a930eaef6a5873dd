// Closes the database connection before the nth statement of an operation, as if the process were killed.
import type { Payload } from 'payload'

interface Client {
  connection: { stream: { destroy: () => void } }
  on: (event: 'error', listener: () => void) => void
  query: (...args: unknown[]) => unknown
}

interface Pool {
  Client: { prototype: Client }
  on: (event: 'connect', listener: (client: Client) => void) => void
}

export interface Interruption {
  restore: () => void
  /**
   * Runs the work, interrupted before statement number `at` (from 1) of those that are counted. Resolves to their number.
   * `counted`: all by default.
   */
  run: (at: number, work: () => Promise<unknown>, counted?: Counted) => Promise<number>
}

type Counted = (sql: string) => boolean

/** Without reads: interrupted there, a transaction is rolled back as before its next statement. */
export function isNoRead(sql: string): boolean {
  return !/^\s*select\b/i.test(sql)
}

/** Counts the statements of all connections, also of those that are already in the pool. */
export function interruptConnections(payload: Payload): Interruption {
  const { pool } = payload.db as unknown as { pool: Pool }
  const { prototype } = pool.Client
  const { query } = prototype
  let [count, at] = [0, Number.POSITIVE_INFINITY]
  let isCounted: Counted = () => true
  pool.on('connect', (client) => client.on('error', () => undefined))
  prototype.query = function counted(this: Client, ...args: unknown[]) {
    const isNext = isCounted(textOf(args[0]))
    count += isNext ? 1 : 0
    if (isNext && count === at) {
      this.on('error', () => undefined)
      this.connection.stream.destroy()
    }
    return query.apply(this, args)
  }
  return {
    restore: () => {
      prototype.query = query
    },
    run: async (cut, work, counted = () => true) => {
      ;[count, at, isCounted] = [0, cut, counted]
      try {
        await work()
        return count
      } finally {
        at = Number.POSITIVE_INFINITY
      }
    },
  }
}

/** `query('select …')` and `query({ text: 'select …' })`. */
function textOf(statement: unknown): string {
  return typeof statement === 'string' ? statement : (statement as { text: string }).text
}
