// The session of a database transaction: it runs the SQL of the transaction, and holds values that end with it.
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { Payload, PayloadRequest } from 'payload'

export interface Result<Row> {
  /** The command that the server executed. */
  command?: string
  rows: Row[]
}

export interface Executor {
  execute: <Row = Record<string, unknown>>(query: SQL) => Promise<Result<Row>>
}

export interface Session {
  [key: symbol]: unknown
  db: Executor
  reject: () => Promise<void>
  resolve: () => Promise<void>
}

/**
 * Undefined outside of a transaction. In GraphQL each mutation of a request has its own transaction, while all of them
 * share `req.context`.
 */
export async function sessionOf({
  payload,
  transactionID,
}: Pick<PayloadRequest, 'payload' | 'transactionID'>): Promise<Session | undefined> {
  return sessionIn(payload.db, await transactionID)
}

export function sessionIn(
  { sessions }: Pick<Payload['db'], 'sessions'>,
  transaction: null | number | string | undefined,
): Session | undefined {
  return sessions?.[String(transaction)] as Session | undefined
}
