// A request with the rights of a user who has not sent it: for mail links, calendars and schedules.
import type { Payload, PayloadRequest } from 'payload'

import { createLocalReq } from 'payload'

import type { ResolvedOptions } from '../options.ts'
import type { ID, User } from '../types.ts'

import { readID } from '../database/ids.ts'

/** Null if there is no such user. */
export async function requestAs(
  payload: Payload,
  { usersSlug }: Pick<ResolvedOptions, 'usersSlug'>,
  id: ID,
): Promise<null | PayloadRequest> {
  const known = readID(payload, id, usersSlug)
  const user = known === null ? null : await findUser(payload, usersSlug, known)
  return user && createLocalReq({ user: { ...user, collection: usersSlug } as never }, payload)
}

export async function findUser(
  payload: Payload,
  collection: ResolvedOptions['usersSlug'],
  id: ID,
): Promise<null | User> {
  const user = await payload.findByID({
    id,
    collection,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
  })
  return user as null | User
}
