// A part of a transaction that may fail without the rest.
import { sql } from '@payloadcms/db-postgres'
import { randomUUID } from 'node:crypto'
import { APIError, isolateObjectProperty, type PayloadRequest } from 'payload'

import { sessionKeys } from '../processState.ts'
import { addWaiting, takeWaiting } from './adapter/beforeCommit.ts'
import { type Session, sessionOf } from './session.ts'

const { afterCommit, beforeCommit } = sessionKeys

/**
 * Payload ends the transaction of an operation that fails. The work gets a request with a session of its own on the same
 * connection, which ends at the savepoint instead; its values, such as open transitions, are those of the transaction.
 */
export async function withSavepoint<Result>(
  req: PayloadRequest,
  work: (inner: PayloadRequest) => Promise<Result>,
): Promise<Result> {
  const outer = await sessionOf(req)
  if (!outer) {
    throw new APIError('A savepoint needs a transaction.', 500)
  }
  const sessions = req.payload.db.sessions as unknown as Record<string, Session>
  const id = randomUUID()
  const nothing = () => Promise.resolve()
  const session: Session = {
    ...outer,
    [afterCommit]: [],
    [beforeCommit]: undefined,
    reject: nothing,
    resolve: nothing,
  }
  // Payload's data loader writes the transaction onto the request that it was made for.
  const inner = isolateObjectProperty(req, ['payloadDataLoader', 'transactionID'])
  inner.payloadDataLoader = undefined as never
  inner.transactionID = id
  await outer.db.execute(sql`savepoint part`)
  sessions[id] = session
  try {
    const result = await work(inner)
    await outer.db.execute(sql`release savepoint part`)
    outer[afterCommit] = [...listOf(outer), ...listOf(session)]
    addWaiting(outer, takeWaiting(session))
    return result
  } catch (error) {
    await outer.db.execute(sql`rollback to savepoint part`)
    await outer.db.execute(sql`release savepoint part`)
    throw error
  } finally {
    delete sessions[id]
  }
}

function listOf(session: Session): (() => void)[] {
  return (session[afterCommit] as (() => void)[] | undefined) ?? []
}
