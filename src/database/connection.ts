// Where SQL runs: in the transaction of a request, or on a connection of the pool.
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'

import { sql } from '@payloadcms/db-postgres'
import { APIError, commitTransaction, initTransaction, killTransaction } from 'payload'

import { markOwn } from './adapter/ownTransactions.ts'
import { type Host, type Names, namesOf } from './names.ts'
import { type Executor, sessionOf } from './session.ts'

/** What runs SQL, and what tables and types are called there. */
export interface Database extends Executor {
  names: Names
}

/**
 * The database within the transaction of a request.
 * @throws APIError without a transaction: locks would have no effect.
 */
export async function transactionOf(req: PayloadRequest): Promise<Database> {
  const session = await sessionOf(req)
  if (!session) {
    throw new APIError('This write needs a transaction.', 500)
  }
  await markOwn(req)
  return withNames(session.db, req.payload)
}

/** Whether the transaction of the request is open. */
export async function hasTransaction(req: PayloadRequest): Promise<boolean> {
  return (await sessionOf(req)) !== undefined
}

/** The transaction of the request or, without one, the pool. Only for reads. */
export async function databaseOf(req: PayloadRequest): Promise<Database> {
  const session = await sessionOf(req)
  return session ? withNames(session.db, req.payload) : poolOf(req.payload)
}

/** The pool, for work outside of requests. */
export function poolOf(payload: Host): Database {
  return withNames(payload.db.drizzle as Executor, payload)
}

/** What runs SQL of the app, with its names. */
export function withNames(executor: Executor, payload: Host): Database {
  return { execute: (query) => executor.execute(query), names: namesOf(payload) }
}

export async function databaseNow(database: Database): Promise<Date> {
  const { rows } = await database.execute<{ milliseconds: number | string }>(
    sql`select trunc(extract(epoch from clock_timestamp()) * 1000) as milliseconds`,
  )
  return new Date(Number(rows[0]?.milliseconds))
}

/**
 * One after the other, in one message: each sees what was committed while those before it waited for a lock. Their values
 * become part of the text, since such a message has no parameters.
 */
export async function executeAll(
  { execute }: Pick<Database, 'execute'>,
  queries: (null | SQL)[],
): Promise<void> {
  const wanted = queries.filter((query) => query !== null)
  if (wanted.length > 0) {
    await execute(sql.join(wanted, sql`;\n`).inlineParams())
  }
}

/** In the transaction of the request, whose beginner ends it, or in one of its own: an error rolls that back. */
export async function inTransaction<Result>(
  req: PayloadRequest,
  work: () => Promise<Result>,
): Promise<Result> {
  const isOwn = await initTransaction(req)
  try {
    const result = await work()
    if (isOwn) {
      await commitTransaction(req)
    }
    return result
  } catch (error) {
    if (isOwn) {
      await killTransaction(req)
    }
    throw error
  }
}
