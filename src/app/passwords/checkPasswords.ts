// Hooks that check new passwords, however they are set: every API, forms, the first admin, and reset links.
import type {
  CollectionBeforeOperationHook,
  CollectionBeforeValidateHook,
  PayloadRequest,
} from 'payload'

import { ValidationError } from 'payload'

import { type AppText, translateFor } from '../languages/translateFor.ts'
import { hasFreeSlot } from '../logins/hashQueue.ts'
import { TooManyRequests } from '../logins/tooManyRequests.ts'
import { type Fault, findFault, type Owner } from './findFault.ts'
import { longest, shortest } from './lengths.mjs'

const messages: Record<'not-text' | Fault, AppText> = {
  common: 'passwordCommon',
  'not-text': 'passwordNoText',
  personal: 'passwordPersonal',
  'too-long': 'passwordLong',
  'too-short': 'passwordShort',
}

/** @throws ValidationError at the field `password`, TooManyRequests */
export const checkNewPassword: CollectionBeforeValidateHook = ({ data, originalDoc, req }) => {
  const { password } = (data ?? {}) as { password?: unknown }
  // Forms send no password, or an empty one, to keep it unchanged.
  if (password !== undefined && password !== null && password !== '') {
    const owner = { ...(originalDoc as Owner | undefined), ...(data as Owner | undefined) }
    check(req, password, [owner, (originalDoc ?? {}) as Owner])
  }
  return data
}

/** For reset links, where Payload hashes the password before other hooks. @throws ValidationError, TooManyRequests */
export const checkResetPassword: CollectionBeforeOperationHook = async ({
  args,
  collection,
  operation,
  req,
}) => {
  const { password, token } = (args as { data?: Record<string, unknown> }).data ?? {}
  if (operation === 'resetPassword' && typeof token === 'string' && isStorable(token)) {
    const user = await req.payload.db.findOne<{ id: string } & Owner>({
      collection: collection.slug,
      req,
      where: {
        resetPasswordExpiration: { greater_than: new Date().toISOString() },
        resetPasswordToken: { equals: token },
      },
    })
    // Without a user Payload reports that the link is invalid.
    if (user) {
      check(req, password, [user])
    }
  }
  return args
}

function check(req: PayloadRequest, password: unknown, owners: Owner[]): void {
  const fault =
    typeof password === 'string'
      ? owners.map((owner) => findFault(password, owner)).find(Boolean)
      : 'not-text'
  if (fault) {
    const message = translateFor(req.i18n)(messages[fault], { longest, shortest })
    const errors = [{ message, path: 'password' }]
    throw new ValidationError({ collection: 'users', errors }, req.t)
  }
  if (!hasFreeSlot(true)) {
    throw new TooManyRequests(3, req)
  }
}

function isStorable(token: string): boolean {
  return token !== '' && !token.includes('\0')
}
