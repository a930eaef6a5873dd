// A request with the rights of a user who is not at the keyboard: of a link in a mail, a calendar, a schedule.
import type { Payload, PayloadRequest } from 'payload'

import { createLocalReq } from 'payload'

import type { ResolvedOptions } from '../options.ts'
import type { User } from '../types.ts'

import { isID } from '../database/lock.ts'

/** Null if there is no such user. */
export async function requestAs(
  payload: Payload,
  { usersSlug }: Pick<ResolvedOptions, 'usersSlug'>,
  id: string,
): Promise<null | PayloadRequest> {
  const user = isID(id) ? await findUser(payload, usersSlug, id) : null
  return user && createLocalReq({ user: { ...user, collection: usersSlug } as never }, payload)
}

export async function findUser(
  payload: Payload,
  collection: ResolvedOptions['usersSlug'],
  id: string,
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
