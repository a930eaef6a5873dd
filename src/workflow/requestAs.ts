// A request with the rights of a user who has not sent it: for mail links, calendars and schedules.
import type { Payload, PayloadRequest } from 'payload'

import { createLocalReq } from 'payload'

import type { ID, User } from '../types.ts'

import { readID } from '../database/ids.ts'
import { slugsOf } from '../options.ts'

/** Null if there is no such user. */
export async function requestAs(payload: Payload, id: ID): Promise<null | PayloadRequest> {
  const { users } = slugsOf(payload)
  const known = readID(payload, id, users)
  const user = known === null ? null : await findUser(payload, known)
  return user && createLocalReq({ user: { ...user, collection: users } as never }, payload)
}

export async function findUser(payload: Payload, id: ID): Promise<null | User> {
  const user = await payload.findByID({
    id,
    collection: slugsOf(payload).users,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
  })
  return user as null | User
}
