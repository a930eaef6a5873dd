// Whose digests there are: logins of the desk, with what they have chosen.
import type { Payload, PayloadRequest, Where } from 'payload'

import { createLocalReq } from 'payload'

import type { Role } from '../domain/transitions.ts'
import type { ResolvedOptions } from '../options.ts'
import type { User } from '../types.ts'
import type { Schedule } from './schedule.ts'

import { authorIdOf, isDesk, nameOf, roleOf } from '../access/people.ts'
import { isID } from '../database/lock.ts'
import { isTimeZone } from '../domain/timeZones.ts'

export interface Person {
  /** Only articles that this author signs; null for all. */
  author: null | string
  email: string
  id: string
  name: string
  role: Role
  schedule: Schedule
}

/** A login that is no author has no pieces of its own. */
export const nobodysAuthor = '00000000-0000-0000-0000-000000000000'

/** Everybody with a role at the desk, those who want no mail included; or the one with this address. */
export async function readPeople(
  payload: Payload,
  { usersSlug }: Pick<ResolvedOptions, 'usersSlug'>,
  email?: string,
): Promise<Person[]> {
  const where: Where = email === undefined ? {} : { email: { equals: email.toLowerCase() } }
  const { docs } = await payload.find({
    collection: usersSlug,
    depth: 0,
    overrideAccess: true,
    pagination: false,
    select: { name: true, author: true, digest: true, email: true, role: true },
    sort: 'createdAt',
    where,
  })
  return docs
    .map((user) => personOf(payload, usersSlug, user as User))
    .filter((one) => one !== null)
}

/** As the person is now; null where there is none of this id any more, or none with a role. */
export async function readPerson(
  payload: Payload,
  { usersSlug }: Pick<ResolvedOptions, 'usersSlug'>,
  id: string,
): Promise<null | Person> {
  const user = await payload.findByID({
    id,
    collection: usersSlug,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
  })
  return user && personOf(payload, usersSlug, user as User)
}

/** Null where the login has no role at the desk. */
export function personOf(payload: Payload, collection: string, user: User): null | Person {
  const asker = { payload, user: { ...user, collection } as PayloadRequest['user'] }
  const role = roleOf(asker)
  if (!role) {
    return null
  }
  const isOwn = !isDesk(asker) || user.digest?.scope === 'own'
  return {
    id: user.id,
    name: nameOf(asker.user) ?? user.email,
    author: isOwn ? (authorIdOf(asker) ?? nobodysAuthor) : null,
    email: user.email,
    role,
    schedule: scheduleOf(user.digest),
  }
}

/** What asks in the name of a person, with their rights; null where there is nobody of that id. */
export async function requestFor(
  payload: Payload,
  { usersSlug }: Pick<ResolvedOptions, 'usersSlug'>,
  id: string,
): Promise<null | PayloadRequest> {
  const user = isID(id)
    ? await payload.findByID({
        id,
        collection: usersSlug,
        depth: 0,
        disableErrors: true,
        overrideAccess: true,
      })
    : null
  return user && createLocalReq({ user: { ...user, collection: usersSlug } as never }, payload)
}

/** A login that says nothing is left alone; a zone that is none counts as UTC. */
function scheduleOf(digest: undefined | User['digest']): Schedule {
  const { cadence, hour, timeZone, weekday } = digest ?? {}
  return {
    cadence: cadence ?? 'off',
    hour: Number.isInteger(hour) ? Math.min(Math.max(hour ?? 0, 0), 23) : 8,
    timeZone: isTimeZone(timeZone) ? timeZone : 'UTC',
    weekday: weekday ?? 'mon',
  }
}
