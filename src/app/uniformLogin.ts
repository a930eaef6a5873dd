// Makes failed logins indistinguishable, in message and duration, for existing and unknown accounts.
import type { AfterErrorHook, CollectionBeforeOperationHook } from 'payload'

import crypto from 'node:crypto'

import { translateFor } from './languages/translateFor.ts'

/** Payload hashes the password only if the account exists, so this does it for unknown accounts. */
export const equalizeDuration: CollectionBeforeOperationHook = async ({
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

export const unifyMessage: AfterErrorHook = ({ error, graphqlResult, req }) => {
  // Not by class name: a build may rename classes.
  if (error.message !== req.t('error:emailOrPasswordIncorrect')) {
    return
  }
  const message = translateFor(req.i18n)('loginFailed')
  const body = { name: 'AuthenticationError', message }
  return {
    graphqlResult: graphqlResult && {
      ...graphqlResult,
      extensions: { name: body.name, statusCode: 401 },
      message,
    },
    response: { errors: [body] },
    status: 401,
  } as ReturnType<AfterErrorHook>
}

/** Calls the function of the module, like Payload, so that it waits in the queue (see logins/hashQueue.ts). */
function hash(password: string): Promise<void> {
  const salt = crypto.randomBytes(32).toString('hex')
  return new Promise((resolve, reject) => {
    crypto.pbkdf2(password, salt, 600_000, 32, 'sha256', (error) =>
      error ? reject(error) : resolve(),
    )
  })
}
