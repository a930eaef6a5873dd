// Who changes the own password, or the address that gets the reset mails, has to know the present password: an open or
// stolen session must not be enough.
import type { FieldHook, PayloadRequest, TextField } from 'payload'

import { ValidationError } from 'payload'

import { countConfirmation } from '../logins/attempts.ts'
import { reserveSlot } from '../logins/hashQueue.ts'
import { languageOf, TooManyRequests } from '../logins/tooManyRequests.ts'
import { isOtherEmail } from './isOtherEmail.ts'
import { isPassword, type StoredPassword } from './isPassword.ts'

const messages = {
  de: {
    missing:
      'Geben Sie Ihr aktuelles Passwort ein, um die E-Mail-Adresse oder das Passwort zu ändern.',
    wrong: 'Das ist nicht Ihr aktuelles Passwort.',
  },
  en: {
    missing: 'Enter your current password to change your email or password.',
    wrong: 'This is not your current password.',
  },
}

const label = { de: 'Aktuelles Passwort', en: 'Current Password' }

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
  const language = languageOf(req)
  const errors = [
    { label: label[language], message: messages[language][fault], path: 'currentPassword' },
  ]
  return new ValidationError({ collection: 'users', errors, req }, req.t)
}
