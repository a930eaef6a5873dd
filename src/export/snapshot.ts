// One state of the database for a whole export, however long it takes and whatever is written meanwhile.
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { Payload, PayloadRequest } from 'payload'

import { sql } from '@payloadcms/db-postgres'
import { createLocalReq } from 'payload'

import type { Database } from '../database/connection.ts'
import type { ExportOptions } from './types.ts'

import { databaseOf } from '../database/connection.ts'
import { Busy } from '../errors.ts'

export interface Snapshot {
  database: Database
  /** An anonymous request in the same transaction, for what is read as the public reads it. */
  req: PayloadRequest
}

/** A reader who takes nothing for so long is gone: an open transaction keeps the database from cleaning up. */
const longestPause = '10min'

/**
 * Runs in a transaction that only reads, and ends with the generator: also where its consumer stops early.
 * @throws Busy
 */
export async function* inSnapshot<Item>(
  payload: Payload,
  work: (snapshot: Snapshot) => AsyncGenerator<Item>,
  { isAlone, signal }: Pick<ExportOptions, 'isAlone' | 'signal'>,
): AsyncGenerator<Item> {
  const transactionID = await payload.db.beginTransaction({
    accessMode: 'read only',
    isolationLevel: 'repeatable read',
  })
  const req = await createLocalReq({ req: { transactionID: transactionID ?? undefined } }, payload)
  try {
    const database = await databaseOf(req)
    // Times are written in UTC, whatever the zone of the server.
    await database.execute(
      sql.raw(`set local idle_in_transaction_session_timeout = '${longestPause}';
        set local statement_timeout = 0; set local timezone = 'UTC'`),
    )
    if (isAlone) {
      await refuseSecond(database)
    }
    for await (const item of work({ database, req })) {
      signal?.throwIfAborted()
      yield item
    }
  } finally {
    await payload.db.rollbackTransaction(transactionID ?? '')
  }
}

/** The lock ends with the transaction. */
async function refuseSecond({ execute }: Database): Promise<void> {
  const { rows } = await execute<{ free: boolean }>(
    sql`select pg_try_advisory_xact_lock(hashtext('offprint export')) as free`,
  )
  if (!rows[0]?.free) {
    throw new Busy('Another export is running. Try again when it has ended.')
  }
}

/** The rows of a query in batches: only one of them is in memory. */
export async function* readBatches<Row>(
  { execute }: Database,
  query: SQL,
  { name, size }: { name: string; size: number },
): AsyncGenerator<Row[]> {
  const cursor = sql.raw(`"offprint_${name}"`)
  await execute(sql`declare ${cursor} no scroll cursor for ${query}`)
  for (;;) {
    const { rows } = await execute<Record<string, unknown> & Row>(
      sql`fetch forward ${sql.raw(String(size))} from ${cursor}`,
    )
    if (rows.length === 0) {
      break
    }
    yield rows
  }
  await execute(sql`close ${cursor}`)
}
