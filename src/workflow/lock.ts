// The row lock that makes two moves of one article come one after the other.
import type { PayloadRequest } from 'payload'

import { sql } from '@payloadcms/db-postgres'
import { APIError } from 'payload'

interface Rows<Row> {
  rows: Row[]
}
interface Database {
  execute: <Row = Record<string, unknown>>(query: ReturnType<typeof sql>) => Promise<Rows<Row>>
}
interface Adapter {
  drizzle: Database
  sessions?: Record<string, { db: Database } | undefined>
}

const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i

/** Whether a text can be an id at all: the database would choke on another one. */
export function isID(text: string): boolean {
  return uuid.test(text)
}

/**
 * The database within the transaction of a request.
 * @throws APIError where there is none: what needs a lock must not run without.
 */
export async function transactionOf(req: PayloadRequest): Promise<Database> {
  const id = await req.transactionID
  const session = id === undefined ? undefined : adapterOf(req).sessions?.[String(id)]
  if (!session) {
    throw new APIError('This write needs a transaction.', 500)
  }
  return session.db
}

/** Whether the transaction that the request names is really open. */
export async function hasTransaction(req: PayloadRequest): Promise<boolean> {
  const id = await req.transactionID
  return id !== undefined && adapterOf(req).sessions?.[String(id)] !== undefined
}

/** The transaction of the request where there is one, else the pool: for reading only. */
export async function databaseOf(req: PayloadRequest): Promise<Database> {
  const id = await req.transactionID
  return (
    (id === undefined ? undefined : adapterOf(req).sessions?.[String(id)]?.db) ??
    adapterOf(req).drizzle
  )
}

/** Locks the row of an article until the transaction ends; the stage it has now, or null where there is none. */
export async function lockArticle(req: PayloadRequest, id: string): Promise<null | string> {
  if (!uuid.test(id)) {
    return null
  }
  const database = await transactionOf(req)
  const { rows } = await database.execute<{ stage: string }>(
    sql`select stage::text as stage from articles where id = ${id}::uuid for update`,
  )
  return rows[0]?.stage ?? null
}

/** Locks the articles that a note or an outlet belongs to: none moves until it is gone, or kept. */
export async function lockArticlesOf(
  req: PayloadRequest,
  kind: 'notes' | 'outlets',
  id: string,
): Promise<void> {
  if (!uuid.test(id)) {
    return
  }
  const which =
    kind === 'outlets'
      ? sql`outlet_id = ${id}::uuid`
      : sql`id = (select article_id from notes where id = ${id}::uuid)`
  const database = await transactionOf(req)
  await database.execute(sql`select 1 from articles where ${which} order by id for update`)
}

/** The article that a version belongs to, or null. */
export async function articleOfVersion(
  req: PayloadRequest,
  versionId: string,
): Promise<null | string> {
  if (!uuid.test(versionId)) {
    return null
  }
  const database = await databaseOf(req)
  const { rows } = await database.execute<{ parent_id: string }>(
    sql`select parent_id from _articles_v where id = ${versionId}::uuid`,
  )
  return rows[0]?.parent_id ?? null
}

function adapterOf(req: PayloadRequest): Adapter {
  return req.payload.db as unknown as Adapter
}
