// A login, a refresh and a logout change their own session of a login, and nothing else.
import type { CollectionSlug, Payload } from 'payload'

import type { Session } from './mergeSessions.ts'

import { hasTransaction, lockRows } from './lock.ts'
import { mergeSessions } from './mergeSessions.ts'

type Write = Parameters<Payload['db']['updateOne']>[0]

/**
 * Payload writes the whole login as it read it, and in between it hashes a password: a role that an admin took away
 * meanwhile came back, and so did the reminders of whoever unsubscribed. It marks these writes by an `updatedAt` of
 * null, so that the date stays: packages/payload/src/auth/sessions.ts in https://github.com/payloadcms/payload
 */
export function writeSessionsAlone({ db }: Payload, usersSlug: CollectionSlug): void {
  const { updateOne } = db
  db.updateOne = async (write) =>
    updateOne.call(db, isOfSession(write, usersSlug) ? await alone(db, write) : write)
}

function isOfSession({ id, collection, data, req }: Write, usersSlug: CollectionSlug): boolean {
  const isMarked = data.updatedAt === null && Array.isArray(data.sessions)
  return isMarked && collection === usersSlug && id !== undefined && req !== undefined
}

async function alone(db: Payload['db'], write: Write): Promise<Write> {
  const { id, collection, data, req } = write
  if (!req?.payload || !(await hasTransaction(req as never))) {
    return { ...write, data: { sessions: data.sessions, updatedAt: null } } as Write
  }
  await lockRows(req as never, collection, [String(id)])
  const where = { id: { equals: id } }
  const now = await db.findOne<{ id: string; sessions?: Session[] }>({ collection, req, where })
  const own = (req.user as { _sid?: string } | null | undefined)?._sid
  const sessions = mergeSessions(now?.sessions ?? [], data.sessions as Session[], own)
  return { ...write, data: { sessions, updatedAt: null } } as Write
}
