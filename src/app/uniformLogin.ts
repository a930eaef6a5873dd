// A login that fails is told the same, after the same time, whether its address is known or not.
import type { AfterErrorHook, CollectionBeforeOperationHook } from 'payload'

import crypto from 'node:crypto'

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
    const user = await req.payload.db.findOne<{ id: string }>({
      collection: collection.slug,
      where,
    })
    if (!user) {
      await hash(password)
    }
  }
  return args
}

const words = {
  de: 'E-Mail-Adresse oder Passwort ist falsch.',
  en: 'The email or password is incorrect.',
}

export const sayTheSame: AfterErrorHook = ({ error, graphqlResult, req }) => {
  // Not by its name: a build may rename classes.
  if (error.message !== req.t('error:emailOrPasswordIncorrect')) {
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

/** By way of the module, as Payload does it: there it waits for its turn (see logins/hashQueue.ts). */
function hash(password: string): Promise<void> {
  const salt = crypto.randomBytes(32).toString('hex')
  return new Promise((resolve, reject) => {
    crypto.pbkdf2(password, salt, 600_000, 32, 'sha256', (error) =>
      error ? reject(error) : resolve(),
    )
  })
}
