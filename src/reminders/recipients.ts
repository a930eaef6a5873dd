// Who may receive a digest: users with a role, and the settings they chose.
import type { Payload, PayloadRequest, Where } from 'payload'

import type { Role } from '../domain/transitions.ts'
import type { ID, User } from '../types.ts'
import type { Schedule } from './schedule.ts'

import { authorIdOf, isEditorOrAdmin, nameOf, roleOf } from '../access/people.ts'
import { isTimeZone } from '../domain/timeZones.ts'
import { type AuthorFilter, noAuthor } from '../facts/authorFilter.ts'
import { type ResolvedOptions, slugsOf } from '../options.ts'
import { findUser } from '../workflow/requestAs.ts'

export interface Recipient {
  /** Whose articles the digest lists. */
  author: AuthorFilter
  email: string
  id: ID
  name: string
  role: Role
  schedule: Schedule
}

type Options = Pick<ResolvedOptions, 'hasAccess' | 'isAdmin' | 'timeZone'>

const fieldsRead = { name: true, author: true, digest: true, email: true, role: true } as const

/** The app's own functions may look at any field of a user. */
function isAskedByApp({ hasAccess, isAdmin }: Options): boolean {
  return hasAccess.authorOf || hasAccess.roleOf || isAdmin !== undefined
}

/** Every user with a role, also those who turned the digest off; or only the one with this address. */
export async function readRecipients(
  payload: Payload,
  options: Options,
  email?: string,
): Promise<Recipient[]> {
  const where: Where = email === undefined ? {} : { email: { equals: email.toLowerCase() } }
  const { docs } = await payload.find({
    collection: slugsOf(payload).users,
    depth: 0,
    overrideAccess: true,
    pagination: false,
    ...(isAskedByApp(options) ? {} : { select: fieldsRead }),
    sort: 'createdAt',
    where,
  })
  return docs
    .map((user) => toRecipient(payload, options, user as User))
    .filter((recipient) => recipient !== null)
}

/** Null if the user is gone or has no role. */
export async function readRecipient(
  payload: Payload,
  options: Options,
  id: ID,
): Promise<null | Recipient> {
  const user = await findUser(payload, id)
  return user && toRecipient(payload, options, user)
}

/** Null if the user has no role. */
export function toRecipient(payload: Payload, { timeZone }: Options, user: User): null | Recipient {
  const collection = slugsOf(payload).users
  const login = { payload, user: { ...user, collection } as PayloadRequest['user'] }
  const role = roleOf(login)
  if (!role) {
    return null
  }
  const isOwn = !isEditorOrAdmin(login) || user.digest?.scope === 'own'
  return {
    id: user.id,
    name: nameOf(login.user) ?? user.email,
    author: isOwn ? (authorIdOf(login) ?? noAuthor(payload)) : null,
    email: user.email,
    role,
    schedule: scheduleOf(user.digest, timeZone),
  }
}

/** Users without settings get no digest. Without a time zone, or with an unknown one, that of the site counts. */
function scheduleOf(digest: undefined | User['digest'], siteZone: string): Schedule {
  const { cadence, hour, timeZone, weekday } = digest ?? {}
  return {
    cadence: cadence ?? 'off',
    hour: Number.isInteger(hour) ? Math.min(Math.max(hour ?? 0, 0), 23) : 8,
    timeZone: isTimeZone(timeZone) ? timeZone : isTimeZone(siteZone) ? siteZone : 'UTC',
    weekday: weekday ?? 'mon',
  }
}
