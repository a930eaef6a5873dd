// A request with the rights of a user who has not sent it: for mail links, calendars and schedules.
import { createLocalReq, getLocalI18n, type Payload, type PayloadRequest } from 'payload'

import type { ID, User } from '../types.ts'

import { readID } from '../database/ids.ts'
import { slugsOf } from '../options.ts'

/**
 * Null if there is no such user.
 * @param language of what it is told. @default that of the app
 */
export async function requestAs(
  payload: Payload,
  id: ID,
  language?: string,
): Promise<null | PayloadRequest> {
  const { users } = slugsOf(payload)
  const known = readID(payload, id, users)
  const user = known === null ? null : await findUser(payload, known)
  return user && requestOf(payload, user, language)
}

/** @param user as it was read just now */
export async function requestOf(
  payload: Payload,
  user: User,
  language?: string,
): Promise<PayloadRequest> {
  const { users } = slugsOf(payload)
  const { config } = payload
  const spoken = language as keyof typeof config.i18n.supportedLanguages | undefined
  const req = spoken ? { i18n: await getLocalI18n({ config, language: spoken }) } : {}
  return createLocalReq({ req, user: { ...user, collection: users } as never }, payload)
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
