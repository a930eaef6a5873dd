// A login that fails is told the same, after the same time, whether its address is known, locked or neither.
import type { AfterErrorHook, CollectionBeforeOperationHook } from 'payload'

import { pbkdf2, randomBytes } from 'node:crypto'
import { promisify } from 'node:util'

const hash = promisify(pbkdf2)

/** Payload checks the password of an address that it knows, which takes a while, and of no other. */
export const takeAsLong: CollectionBeforeOperationHook = async ({
  args,
  collection,
  operation,
  req,
}) => {
  const { email, password } = (args as { data?: Record<string, unknown> }).data ?? {}
  const isAttempt = typeof email === 'string' && typeof password === 'string'
  if (operation === 'login' && isAttempt && !/\0/.test(email)) {
    const where = { email: { equals: email.toLowerCase().trim() } }
    const user = await req.payload.db.findOne<{ id: string; lockUntil?: null | string }>({
      collection: collection.slug,
      where,
    })
    if (!user || new Date(user.lockUntil ?? 0) > new Date()) {
      await hash(password, randomBytes(32).toString('hex'), 600_000, 32, 'sha256')
    }
  }
  return args
}

const words = {
  de: 'E-Mail-Adresse oder Passwort ist falsch, oder es waren zu viele Versuche: dann geht es in zehn Minuten wieder.',
  en: 'The email or password is incorrect, or there were too many attempts: then try again in ten minutes.',
}

export const sayTheSame: AfterErrorHook = ({ error, graphqlResult, req }) => {
  // Not by their names: a build may rename classes.
  const failures = [req.t('error:emailOrPasswordIncorrect'), req.t('error:userLocked')]
  if (!failures.includes(error.message)) {
    return
  }
  const message = req.i18n.language === 'de' ? words.de : words.en
  const answer = { name: 'AuthenticationError', message }
  return {
    graphqlResult: graphqlResult && {
      ...graphqlResult,
      extensions: { name: answer.name, statusCode: 401 },
      message,
    },
    response: { errors: [answer] },
    status: 401,
  } as ReturnType<AfterErrorHook>
}
