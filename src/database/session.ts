// Returns the session of a request's database transaction, which can hold values that belong to the transaction.
import type { PayloadRequest } from 'payload'

interface Session {
  [key: symbol]: unknown
}

interface Adapter {
  sessions?: Record<string, Session | undefined>
}

/**
 * Null outside of a transaction. Values that are stored on it under a `Symbol.for` end with the transaction. In GraphQL
 * each mutation of a request has its own transaction, while all of them share `req.context`.
 */
export async function sessionOf({
  payload,
  transactionID,
}: Pick<PayloadRequest, 'payload' | 'transactionID'>): Promise<null | Session> {
  const id = await transactionID
  const { sessions } = payload.db as unknown as Adapter
  return (id === undefined ? undefined : sessions?.[String(id)]) ?? null
}
