// Who is asking: the role and the author of a login, read in one place.
import type { PayloadRequest } from 'payload'
import type { Role } from '../workflow/moves.ts'
import { roles } from '../workflow/moves.ts'

type Asker = Pick<PayloadRequest, 'user'>

/** The role of the login, or null for the anonymous and for logins without one. */
export function roleOf({ user }: Asker): null | Role {
  const role = (user as { role?: unknown } | null)?.role
  return roles.find((known) => known === role) ?? null
}

/** Id of the author that this login is, or null. */
export function authorIdOf({ user }: Asker): null | string {
  const author = (user as { author?: { id: string } | null | string } | null)?.author
  return (typeof author === 'object' ? author?.id : author) ?? null
}

/** Admins and editors. */
export function isDesk(asker: Asker): boolean {
  const role = roleOf(asker)
  return role === 'admin' || role === 'editor'
}

/** Anybody with a login and a role. */
export function isStaff(asker: Asker): boolean {
  return roleOf(asker) !== null
}
