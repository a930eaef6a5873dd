// One database connection with a read-only snapshot, for the checks.
import type { Payload } from 'payload'

import { sql } from '@payloadcms/db-postgres'
import { drizzle } from '@payloadcms/db-postgres/drizzle/node-postgres'

import type { Database } from '../database/connection.ts'
import type { Executor } from '../database/session.ts'

import { withNames } from '../database/connection.ts'

/** All checks see the same moment, so that a transition in progress is not reported. */
export async function withSnapshot<Result>(
  payload: Payload,
  work: (database: Database) => Promise<Result>,
): Promise<Result> {
  const client = await payload.db.pool.connect()
  const database = withNames(drizzle(client as never) as unknown as Executor, payload)
  try {
    await database.execute(sql`begin isolation level repeatable read read only`)
    await database.execute(sql`set local statement_timeout = 0`)
    await database.execute(sql`set local idle_in_transaction_session_timeout = 0`)
    return await work(database)
  } finally {
    await database.execute(sql`rollback`)
    client.release()
  }
}
