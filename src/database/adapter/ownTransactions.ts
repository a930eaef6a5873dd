// Marks transactions in which Offprint writes: what is changed of commits concerns these, and not the app's own.
import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload'

import { sessionKeys } from '../../processState.ts'
import { type Session, sessionOf } from '../session.ts'

const { ownTransaction: key } = sessionKeys

/** Nested operations of the app that share the transaction end with it too. */
export async function markOwn(
  req: Pick<PayloadRequest, 'payload' | 'transactionID'>,
): Promise<void> {
  const session = await sessionOf(req)
  if (session) {
    session[key] = true
  }
}

export function isOwn(session: Session): boolean {
  return session[key] === true
}

export const markTransaction: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'read' && operation !== 'count') {
    await markOwn(req)
  }
  return args
}
