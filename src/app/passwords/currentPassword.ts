// Who changes the own password has to know the present one: an open or stolen session must not be enough.
import type { FieldHook, PayloadRequest, TextField } from 'payload'

import { ValidationError } from 'payload'

import { countConfirmation } from '../logins/attempts.ts'
import { reserveSlot } from '../logins/hashQueue.ts'
import { languageOf, TooManyRequests } from '../logins/tooManyRequests.ts'
import { isPassword, type StoredPassword } from './isPassword.ts'

const messages = {
  de: {
    missing: 'Geben Sie Ihr bisheriges Passwort ein, um es zu ändern.',
    wrong: 'Das ist nicht Ihr bisheriges Passwort.',
  },
  en: {
    missing: 'Enter your current password to change it.',
    wrong: 'This is not your current password.',
  },
}

const label = { de: 'Bisheriges Passwort', en: 'Current Password' }

/** @throws ValidationError at the field, TooManyRequests */
const checkCurrentPassword: FieldHook = async ({
  collection,
  data,
  operation,
  originalDoc,
  overrideAccess,
  req,
  value,
}) => {
  const { password } = (data ?? {}) as { password?: unknown }
  const { id, collection: slug } = req.user ?? {}
  const isOwn =
    slug === collection?.slug && id === (originalDoc as { id?: unknown } | undefined)?.id
  // Forms send no password, or an empty one, to keep it unchanged.
  if (operation === 'update' && !overrideAccess && isOwn && password) {
    await confirm(req, String(id), value)
  }
  // It is not stored.
  return null
}

export const currentPassword: TextField = {
  name: 'currentPassword',
  type: 'text',
  admin: {
    components: { Field: '/app/passwords/CurrentPassword.client.tsx#CurrentPassword' },
    disableBulkEdit: true,
    disableListColumn: true,
    disableListFilter: true,
  },
  hooks: { beforeValidate: [checkCurrentPassword] },
  label,
  virtual: true,
}

async function confirm(req: PayloadRequest, id: string, value: unknown): Promise<void> {
  if (typeof value !== 'string' || value === '') {
    throw refusal(req, 'missing')
  }
  const where = { id: { equals: id } }
  const user = await req.payload.db.findOne<{ email: string; id: string } & StoredPassword>({
    collection: 'users',
    req,
    where,
  })
  const { refund } = await countConfirmation(req, user?.email ?? '')
  if (!reserveSlot(true)) {
    await refund()
    throw new TooManyRequests(3, languageOf(req))
  }
  if (!user || !(await isPassword(value, user))) {
    throw refusal(req, 'wrong')
  }
  await refund()
}

function refusal(req: PayloadRequest, fault: 'missing' | 'wrong'): ValidationError {
  const message = messages[languageOf(req)][fault]
  const errors = [{ label, message, path: 'currentPassword' }]
  return new ValidationError({ collection: 'users', errors, req }, req.t)
}
