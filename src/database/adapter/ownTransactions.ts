// Marks transactions in which Offprint writes: what is changed of commits concerns these, and not the app's own.
import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload'

/** A property of the session, which ends with its transaction. A global symbol, because the module may be loaded twice. */
const key = Symbol.for('offprint.ownTransaction')

interface Sessions {
  sessions?: Record<string, { [key]?: boolean } | undefined>
}

/** Nested operations of the app that share the transaction end with it too. */
export async function markOwn({
  payload,
  transactionID,
}: Pick<PayloadRequest, 'payload' | 'transactionID'>): Promise<void> {
  const session = (payload.db as unknown as Sessions).sessions?.[String(await transactionID)]
  if (session) {
    session[key] = true
  }
}

export function isOwn(session: object): boolean {
  return (session as { [key]?: boolean })[key] === true
}

export const markTransaction: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'read' && operation !== 'count') {
    await markOwn(req)
  }
  return args
}
