// A connection that the database drops is an event, not the end of the process: the pool makes another one.
import type { Payload } from 'payload'

interface Client {
  on: ((event: 'end', listener: () => void) => void) &
    ((event: 'error', listener: (error: Error) => void) => void)
  release: (isLost?: boolean) => void
}

interface Pool {
  on: ((event: 'acquire', listener: (client: Client) => void) => void) &
    ((event: 'error', listener: (error: Error) => void) => void) &
    ((event: 'release', listener: (error: unknown, client: Client) => void) => void)
}

/**
 * Payload listens to the first connection alone; without a listener Node ends the process, be it idle or in the
 * middle of a run. Whoever is using the connection is told by the query that fails.
 */
export function surviveOutages({ db, logger }: Payload): void {
  const { pool } = db as unknown as { pool?: Pool }
  const known = new WeakSet<Client>()
  const inUse = new WeakSet<Client>()
  pool?.on('error', ({ message }) => logger.warn(`A database connection was lost: ${message}`))
  pool?.on('release', (_, client) => inUse.delete(client))
  pool?.on('acquire', (client) => {
    inUse.add(client)
    if (!known.has(client)) {
      known.add(client)
      client.on('error', () => undefined)
      client.on('end', () => inUse.has(client) && giveBack(client))
    }
  })
}

/**
 * Drizzle keeps a connection for ever on which it could not begin a transaction, and Payload the first one of all:
 * after forty such losses the pool had nothing left. Whoever does give it back later finds that done.
 */
function giveBack(client: Client): void {
  const { release } = client
  client.release = () => undefined
  release(true)
}
