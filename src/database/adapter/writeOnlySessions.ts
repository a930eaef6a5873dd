// Makes a login, a refresh and a logout change only their own session of the user.
import type { Payload } from 'payload'

import { slugsOf } from '../../options.ts'
import { hasTransaction } from '../connection.ts'
import { lockRows } from '../lock.ts'

type Write = Parameters<Payload['db']['updateOne']>[0]

/**
 * Payload writes the whole user as it was before the password was hashed. This undid changes that were made meanwhile,
 * such as a role that an admin removed, or an unsubscription. These writes have an `updatedAt` of null, which keeps the
 * date: packages/payload/src/auth/sessions.ts in https://github.com/payloadcms/payload
 */
export function writeOnlySessions({ config, db }: Payload): Partial<Payload['db']> {
  const { updateOne } = db
  const { users } = slugsOf({ config })
  return {
    updateOne: async (write) =>
      updateOne.call(db, isSessionWrite(write, users) ? await onlySessions(db, write) : write),
  }
}

function isSessionWrite({ id, collection, data, req }: Write, users: string): boolean {
  const isMarked = data.updatedAt === null && Array.isArray(data.sessions)
  return isMarked && collection === users && id !== undefined && req !== undefined
}

async function onlySessions(db: Payload['db'], write: Write): Promise<Write> {
  const { id, collection, data, req } = write
  if (!req?.payload || !(await hasTransaction(req as never))) {
    return { ...write, data: { sessions: data.sessions, updatedAt: null } } as Write
  }
  // Nobody who signs in waits for an import whose rows reference them.
  await lockRows(req as never, collection, [id as number | string], 'no key update')
  const where = { id: { equals: id } }
  const now = await db.findOne<{ id: number | string; sessions?: Session[] }>({
    collection,
    req,
    where,
  })
  const own = (req.user as { _sid?: string } | null | undefined)?._sid
  const sessions = mergeSessions(now?.sessions ?? [], data.sessions as Session[], own)
  return { ...write, data: { sessions, updatedAt: null } } as Write
}

export interface Session {
  createdAt: Date | string
  expiresAt: Date | string
  id: string
}

/**
 * Dates that Payload read are strings, those that it changed are `Date` objects: this shows which session changed.
 * @param proposed As Payload would write them: what it read earlier, with its change.
 * @param own Id of the session that makes the request, if any.
 */
export function mergeSessions(
  now: Session[],
  proposed: Session[],
  own: string | undefined,
): Session[] {
  const changed = proposed.filter(
    ({ createdAt, expiresAt }) => createdAt instanceof Date || expiresAt instanceof Date,
  )
  if (changed.length > 0) {
    const others = now.filter(({ id }) => !changed.some((one) => one.id === id))
    return [...others.filter((one) => new Date(one.expiresAt) > new Date()), ...changed]
  }
  return proposed.length === 0 ? [] : now.filter(({ id }) => id !== own)
}
