// Who changes the own password, or the address that gets the reset mails, has to know the present password: an open or
// stolen session must not be enough.
import type { FieldHook, PayloadRequest, TextField } from 'payload'

import { ValidationError } from 'payload'

import { inEachLanguage } from '../languages/languages.ts'
import { translateFor } from '../languages/translateFor.ts'
import { countConfirmation } from '../logins/attempts.ts'
import { reserveSlot } from '../logins/hashQueue.ts'
import { TooManyRequests } from '../logins/tooManyRequests.ts'
import { isOtherEmail } from './isOtherEmail.ts'
import { isPassword, type StoredPassword } from './isPassword.ts'

interface Account {
  email?: unknown
  id?: unknown
  password?: unknown
}

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
  const { email, password } = (data ?? {}) as Account
  const present = (originalDoc ?? {}) as Account
  const { id, collection: slug } = req.user ?? {}
  const isOwn = slug === collection?.slug && id === present.id
  // Forms send no password, or an empty one, to keep it unchanged, and always the email.
  const isChange = Boolean(password) || isOtherEmail(email, present.email)
  if (operation === 'update' && !overrideAccess && isOwn && isChange) {
    await confirmPassword(req, String(id), value)
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
  label: inEachLanguage('currentPassword'),
  virtual: true,
}

/** @throws ValidationError at the field, TooManyRequests */
export async function confirmPassword(
  req: PayloadRequest,
  id: string,
  value: unknown,
): Promise<void> {
  if (typeof value !== 'string' || value === '') {
    throw refusal(req, 'currentPasswordMissing')
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
    throw new TooManyRequests(3, req)
  }
  if (!user || !(await isPassword(value, user))) {
    throw refusal(req, 'currentPasswordWrong')
  }
  await refund()
}

function refusal(
  req: PayloadRequest,
  fault: 'currentPasswordMissing' | 'currentPasswordWrong',
): ValidationError {
  const translate = translateFor(req.i18n)
  const errors = [
    { label: translate('currentPassword'), message: translate(fault), path: 'currentPassword' },
  ]
  return new ValidationError({ collection: 'users', errors, req }, req.t)
}
