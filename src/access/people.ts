// Who is asking: the role and the author of a login, read in one place.
import type { Payload, PayloadRequest } from 'payload'

import type { ID } from '../types.ts'

import { isUUID } from '../domain/idOf.ts'
import { type Role, roles } from '../domain/transitions.ts'
import { optionsOf, type ResolvedOptions } from '../options.ts'
import { once } from '../processState.ts'

type Asker = Pick<PayloadRequest, 'payload' | 'user'>
type People = Pick<ResolvedOptions, 'access' | 'slugs'>

/** The role of the login; null for the anonymous, and for logins of a collection other than `usersSlug`. */
export function roleOf({ payload, user }: Asker): null | Role {
  const options = optionsOf(payload)
  return options ? roleOfUser(user, options, (error) => report(payload, error)) : null
}

/** The same where there is no request, as in the navigation of the admin panel. */
export function roleOfUser(
  user: PayloadRequest['user'],
  options: People,
  onError?: OnError,
): null | Role {
  const login = loginOf(user, options)
  const role = login && answerOf(() => options.access.roleOf(login), onError)
  return roles.find((known) => known === role) ?? null
}

/** Id of the author that this login is, or null, also for what cannot be an id: a query with it would fail. */
export function authorIdOf({ payload, user }: Asker): ID | null {
  const options = optionsOf(payload)
  const login = options ? loginOf(user, options) : null
  const author =
    login &&
    answerOf(
      () => options?.access.authorOf(login),
      (error) => report(payload, error),
    )
  return usableID(payload, typeof author === 'object' ? author?.id : author)
}

/** PostgreSQL's `integer`. */
const largest = 2_147_483_647

function usableID({ db }: Payload, value: unknown): ID | null {
  if (db.defaultIDType === 'text') {
    return typeof value === 'string' && isUUID(value) ? value : null
  }
  const id = typeof value === 'string' && /^[1-9]\d*$/.test(value) ? Number(value) : value
  return typeof id === 'number' && Number.isInteger(id) && id > 0 && id <= largest ? id : null
}

type OnError = (error: unknown) => void

/** A function of the app that fails gives no rights, and the requests of the app are answered nevertheless. */
function answerOf<Answer>(ask: () => Answer, onError?: OnError): Answer | null {
  try {
    return ask()
  } catch (error) {
    onError?.(error)
    return null
  }
}

/** Once: it is asked several times in a request. */
function report({ config, logger }: Payload, error: unknown): void {
  once(config, 'access-failed', () => {
    logger.error(error, 'A function of the option access or admins fails, which gives no rights.')
  })
}

/** What to call whoever asks; null where nobody does. */
export function nameOf(user: PayloadRequest['user']): null | string {
  const { name, email } = (user ?? {}) as { email?: string; name?: string }
  return name ?? email ?? null
}

/** Admins and editors. */
export function isEditorOrAdmin(asker: Asker): boolean {
  const role = roleOf(asker)
  return role === 'admin' || role === 'editor'
}

/** Anybody with a login at the desk and a role. */
export function isStaff(asker: Asker): boolean {
  return roleOf(asker) !== null
}

/** An app may have other logins, readers say: their `role` must not open the desk. */
export function loginOf(user: PayloadRequest['user'], { slugs }: People): PayloadRequest['user'] {
  return (user as { collection?: string } | null)?.collection === slugs.users ? user : null
}
