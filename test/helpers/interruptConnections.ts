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
  /** Runs the work, interrupted before statement number `at` (from 1). Resolves to the number of statements. */
  run: (at: number, work: () => Promise<unknown>) => Promise<number>
}

/** Counts the statements of all connections, also of those that are already in the pool. */
export function interruptConnections(payload: Payload): Interruption {
  const { pool } = payload.db as unknown as { pool: Pool }
  const { prototype } = pool.Client
  const { query } = prototype
  let [count, at] = [0, Number.POSITIVE_INFINITY]
  pool.on('connect', (client) => client.on('error', () => undefined))
  prototype.query = function counted(this: Client, ...args: unknown[]) {
    count += 1
    if (count === at) {
      this.on('error', () => undefined)
      this.connection.stream.destroy()
    }
    return query.apply(this, args)
  }
  return {
    restore: () => {
      prototype.query = query
    },
    run: async (cut, work) => {
      ;[count, at] = [0, cut]
      try {
        await work()
        return count
      } finally {
        at = Number.POSITIVE_INFINITY
      }
    },
  }
}
