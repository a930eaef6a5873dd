// Keeps the process running when the database drops a connection: the pool opens another one.
import type { Payload } from 'payload'

/** What the pool lends. */
interface PoolClient {
  release: (isLost?: boolean) => void
}

/**
 * Payload handles errors of the first connection only. An error of any other one would exit the process, because it has
 * no listener. Code that uses the connection gets the error of its query.
 */
export function surviveOutages({ db: { pool }, logger }: Payload): object {
  const known = new WeakSet<PoolClient>()
  const inUse = new WeakSet<PoolClient>()
  pool.on('error', ({ message }) => logger.warn(`A database connection was lost: ${message}`))
  pool.on('release', (_, client) => inUse.delete(client))
  pool.on('acquire', (client) => {
    inUse.add(client)
    if (!known.has(client)) {
      known.add(client)
      client.on('error', () => undefined)
      client.on('end', () => inUse.has(client) && releaseLost(client))
    }
  })
  return {}
}

/**
 * Drizzle never releases a connection on which it could not begin a transaction, and Payload never releases the first
 * one: after forty such losses the pool was empty. A later `release` does nothing.
 */
function releaseLost(client: PoolClient): void {
  const { release } = client
  client.release = () => undefined
  release(true)
}
