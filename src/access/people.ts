// Who is asking: the role and the author of a login, read in one place.
import type { PayloadRequest } from 'payload'

import type { Role } from '../domain/transitions.ts'
import type { ID } from '../types.ts'

import { roles } from '../domain/transitions.ts'

type Asker = Pick<PayloadRequest, 'payload' | 'user'>

interface Login {
  author?: { id: ID } | ID | null
  collection?: string
  role?: unknown
}

/** The role of the login; null for the anonymous, and for logins of a collection other than the desk's. */
export function roleOf(asker: Asker): null | Role {
  const role = loginOf(asker)?.role
  return roles.find((known) => known === role) ?? null
}

/** Id of the author that this login is, or null. */
export function authorIdOf(asker: Asker): ID | null {
  const author = loginOf(asker)?.author
  return (typeof author === 'object' ? author?.id : author) ?? null
}

/** What to call whoever asks; null where nobody does. */
export function nameOf(user: PayloadRequest['user']): null | string {
  const { name, email } = (user ?? {}) as { email?: string; name?: string }
  return name ?? email ?? null
}

/** Admins and editors. */
export function isDesk(asker: Asker): boolean {
  const role = roleOf(asker)
  return role === 'admin' || role === 'editor'
}

/** Anybody with a login at the desk and a role. */
export function isStaff(asker: Asker): boolean {
  return roleOf(asker) !== null
}

/** An app may have other logins, readers say: their `role` must not open the desk. */
function loginOf({ payload, user }: Asker): Login | null {
  const login = user as Login | null
  return login?.collection === payload.config.admin.user ? login : null
}
