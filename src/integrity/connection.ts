// One database connection with a read-only snapshot, for the checks.
import type { Payload } from 'payload'

export interface Connection {
  query: (text: string) => Promise<{ rows: unknown[] }>
}

/** All checks see the same moment, so that a transition in progress is not reported. */
export async function withSnapshot<Result>(
  payload: Payload,
  work: (connection: Connection) => Promise<Result>,
): Promise<Result> {
  const { pool } = payload.db as unknown as { pool: { connect: () => Promise<PooledConnection> } }
  const connection = await pool.connect()
  try {
    await connection.query('begin isolation level repeatable read read only')
    await connection.query(
      'set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0',
    )
    return await work(connection)
  } finally {
    await connection.query('rollback')
    connection.release()
  }
}

interface PooledConnection extends Connection {
  release: () => void
}
