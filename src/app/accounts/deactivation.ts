// Deactivated accounts: nobody signs in with them, and their sessions end at once. All that they did keeps its name.
import type {
  CollectionAfterLogoutHook,
  CollectionBeforeChangeHook,
  CollectionBeforeLoginHook,
  CollectionBeforeOperationHook,
  PayloadRequest,
} from 'payload'

import { sql } from '@payloadcms/db-postgres'
import { APIError, AuthenticationError } from 'payload'

import { translateFor } from '../languages/translateFor.ts'
import { refuseLast, transactionOf } from '../lastAdmin.ts'

interface Account {
  deactivatedAt?: null | string
  id: string
}

/** With the links that set a password. @throws APIError 409 for the own account, and the last admin. */
export const endAccess: CollectionBeforeChangeHook<Account> = async ({
  data,
  originalDoc,
  req,
}) => {
  if (!originalDoc || !data.deactivatedAt || originalDoc.deactivatedAt) {
    return data
  }
  if (req.user?.id === originalDoc.id) {
    throw new APIError(translateFor(req.i18n)('deactivateOwn'), 409, { code: 'own-account' }, true)
  }
  await refuseLast(req, originalDoc.id)
  const links = { resetPasswordExpiration: null, resetPasswordToken: null }
  return { ...data, ...links, deactivatedAt: new Date().toISOString(), sessions: [] }
}

/**
 * As it is committed: Payload writes the whole row as it was before it compared the password, and with it that the
 * account was active. The answer is that to a wrong password.
 * @throws AuthenticationError
 */
export const refuseDeactivated: CollectionBeforeLoginHook<Account> = async ({ req, user }) => {
  const stored = await req.payload.db.findOne<Account>({
    collection: 'users',
    where: { id: { equals: user.id } },
  })
  if (!stored || stored.deactivatedAt) {
    throw new AuthenticationError(req.t)
  }
  return user
}

/** The same of what Payload writes when a session goes on, or ends: it is read only after this. */
export const lockForRefresh: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation === 'refresh') {
    await lockAccount(req, req.user?.id)
  }
  return args
}

export const lockForLogout: CollectionAfterLogoutHook = async ({ req }) => {
  await lockAccount(req, req.user?.id)
}

/** Until the transaction of the request ends. What only refers to the account, such as an import, is not waited for. */
export async function lockAccount(
  req: PayloadRequest,
  id: number | string | undefined,
): Promise<void> {
  const database = await transactionOf(req)
  if (database && id !== undefined) {
    await database.execute(sql`select 1 from users where id = ${id} for no key update`)
  }
}
