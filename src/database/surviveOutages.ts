// A connection that the database drops is an event, not the end of the process: the pool makes another one.
import type { Payload } from 'payload'

interface Client {
  on: (event: 'error', listener: (error: Error) => void) => void
}

interface Pool {
  on: ((event: 'acquire', listener: (client: Client) => void) => void) &
    ((event: 'error', listener: (error: Error) => void) => void)
}

/**
 * Payload listens to the first connection alone; without a listener Node ends the process, be it idle or in the
 * middle of a run. Whoever is using the connection is told by the query that fails.
 */
export function surviveOutages({ db, logger }: Payload): void {
  const { pool } = db as unknown as { pool?: Pool }
  const known = new WeakSet<Client>()
  pool?.on('error', ({ message }) => logger.warn(`A database connection was lost: ${message}`))
  pool?.on('acquire', (client) => {
    if (!known.has(client)) {
      known.add(client)
      client.on('error', () => undefined)
    }
  })
}
