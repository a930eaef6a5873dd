// Cuts the connection to the database off at the nth statement of a piece of work: what a killed worker does.
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

export interface CutOff {
  /** Runs the work, and cuts off before statement number `at` (from 1); how many statements were begun. */
  during: (at: number, work: () => Promise<unknown>) => Promise<number>
  restore: () => void
}

/** Counts the statements of all connections that are opened from now on, and of those in the pool. */
export function cutOff(payload: Payload): CutOff {
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
    during: async (cut, work) => {
      ;[count, at] = [0, cut]
      try {
        await work()
        return count
      } finally {
        at = Number.POSITIVE_INFINITY
      }
    },
    restore: () => {
      prototype.query = query
    },
  }
}
