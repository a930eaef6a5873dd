// Keeps the process running when the database drops a connection: the pool opens another one.
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
 * Payload handles errors of the first connection only. An error of any other one would exit the process, because it has
 * no listener. Code that uses the connection gets the error of its query.
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
      client.on('end', () => inUse.has(client) && releaseLost(client))
    }
  })
}

/**
 * Drizzle never releases a connection on which it could not begin a transaction, and Payload never releases the first
 * one: after forty such losses the pool was empty. A later `release` does nothing.
 */
function releaseLost(client: Client): void {
  const { release } = client
  client.release = () => undefined
  release(true)
}
