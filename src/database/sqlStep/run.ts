// The SQL step: creates what Payload cannot declare, once for each database.
import type { Payload } from 'payload'

import { sql } from '@payloadcms/db-postgres'

import { requireOptions } from '../../options.ts'
import { namesOf, nameTextsOf } from '../names.ts'
import { createStatements } from './statements.ts'

type Host = Pick<Payload, 'collections' | 'config' | 'db'>

interface Transactions {
  drizzle: {
    transaction: <T>(
      work: (tx: { execute: (query: unknown) => Promise<Rows> }) => Promise<T>,
    ) => Promise<T>
  }
}
interface Rows {
  rows: Record<string, unknown>[]
}

/** For `pg_advisory_xact_lock`: one process at a time. */
const lock = 6_337_721

/** Creates it where it is missing. False if it was there. */
export async function runSQLStep(payload: Host): Promise<boolean> {
  const { databaseSchema } = requireOptions(payload)
  const texts = nameTextsOf(payload)
  const { drizzle } = payload.db as unknown as Transactions
  return drizzle.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${lock})`)
    const { rows } = await tx.execute(sql`select to_regclass(${texts.own('version')}) as found`)
    if (rows[0]?.found) {
      return false
    }
    const { idType, userIDType } = namesOf(payload)
    for (const statement of createStatements(texts, databaseSchema, {
      id: idType,
      userID: userIDType,
    })) {
      await tx.execute(sql.raw(statement))
    }
    return true
  })
}

/** Whether the app lets Payload change the database at start, which runs no migrations. */
export function isPushed({ db }: Pick<Payload, 'db'>): boolean {
  const { push } = db as unknown as { push?: boolean }
  return process.env.NODE_ENV !== 'production' && push !== false
}
