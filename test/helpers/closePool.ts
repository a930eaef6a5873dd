// Ends the connections of a Payload: it does not close its pool, and never gives the first connection back to it.
import type { Payload } from 'payload'

interface Pool {
  _clients: { end: () => Promise<void> }[]
  end: () => Promise<void>
}

export function closePool({ db }: Payload): void {
  const { pool } = db as unknown as { pool: Pool }
  const clients = [...pool._clients]
  void pool.end()
  clients.forEach((client) => void client.end())
}
