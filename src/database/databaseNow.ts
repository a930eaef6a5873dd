// The clock of the database: the only one that all processes share.
import { sql } from '@payloadcms/db-postgres'

import type { Database } from './connection.ts'

/** The current time, not that of the beginning of the transaction. */
export async function databaseNow(database: Database): Promise<Date> {
  const { rows } = await database.execute<{ milliseconds: number | string }>(
    sql`select trunc(extract(epoch from clock_timestamp()) * 1000) as milliseconds`,
  )
  return new Date(Number(rows[0]?.milliseconds))
}
