// The session of a request's database transaction, as a place for what belongs to that transaction.
import type { PayloadRequest } from 'payload'

interface Session {
  [key: symbol]: unknown
}

interface Adapter {
  sessions?: Record<string, Session | undefined>
}

/**
 * Null outside of a transaction. What is kept on it under a `Symbol.for` ends with the transaction, committed or rolled
 * back. GraphQL gives each mutation of a request a transaction of its own, where `req.context` is shared by all of them.
 */
export async function sessionOf({
  payload,
  transactionID,
}: Pick<PayloadRequest, 'payload' | 'transactionID'>): Promise<null | Session> {
  const id = await transactionID
  const { sessions } = payload.db as unknown as Adapter
  return (id === undefined ? undefined : sessions?.[String(id)]) ?? null
}
