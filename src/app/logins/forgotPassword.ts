// "Forgot password": answered before anybody is looked up, so that the answer cannot tell who has an account.
import type { Config, Endpoint, IncomingAuthType, Payload, PayloadRequest } from 'payload'

import { addDataAndFileToRequest, headersWithCors, ValidationError } from 'payload'

import { readSettings } from '../settings.mjs'
import { countAttempt } from './attempts.ts'
import { type ResetMail, toResetMail } from './resetMail.ts'
import { languageOf } from './tooManyRequests.ts'

/**
 * In place of Payload's own, which drops a request that follows another within 15 seconds, whoever made that one, and
 * holds the row of the account while it sends the mail.
 */
export const forgotPassword: Endpoint = {
  handler: async (req) => {
    await addDataAndFileToRequest(req)
    const { email } = (req.data ?? {}) as { email?: unknown }
    await askForReset(req, email)
    const headers = headersWithCors({ headers: new Headers(), req })
    return Response.json({ message: req.t('general:success') }, { headers })
  },
  method: 'post',
  path: '/forgot-password',
}

type Mutations = NonNullable<NonNullable<Config['graphQL']>['mutations']>

/** The same for GraphQL. */
export const forgotPasswordMutation: Mutations = (_, { Mutation }) => {
  const { fields } = Mutation as {
    fields: Record<string, { resolve: Resolve } | undefined>
  }
  if (fields.forgotPasswordUser) {
    fields.forgotPasswordUser.resolve = async (_, { email }, { req }) => {
      await askForReset(req, email)
      return true
    }
  }
  return {}
}

type Resolve = (
  parent: unknown,
  args: { email?: unknown },
  context: { req: PayloadRequest },
) => Promise<boolean>

/** For whoever calls Payload's own `forgotPassword`. An interval of 0 is none: our limits count in its place. */
export const resetMail = {
  generateEmailHTML: (args) => mailOf(args).html,
  generateEmailSubject: (args) => mailOf(args).subject,
  minRequestInterval: 0,
} satisfies NonNullable<IncomingAuthType['forgotPassword']>

function mailOf({ req, token }: { req?: PayloadRequest; token?: string } = {}): ResetMail {
  if (!req || !token) {
    throw new TypeError('The mail for a new password needs the request and the token.')
  }
  return mailFor(req.payload, token, languageOf(req))
}

/** The address is the site's, whatever the request says of its host. */
function mailFor({ config }: Payload, token: string, language: 'de' | 'en'): ResetMail {
  const { siteName, siteURL } = readSettings(process.env)
  const link = `${siteURL}${config.routes.admin}${config.admin.routes.reset}/${token}`
  return toResetMail(link, siteName, language)
}

/** @throws ValidationError, TooManyRequests */
async function askForReset(req: PayloadRequest, email: unknown): Promise<void> {
  if (typeof email !== 'string' || email.trim() === '' || email.includes('\0')) {
    const errors = [{ message: req.t('validation:emailAddress'), path: 'email' }]
    throw new ValidationError({ collection: 'users', errors }, req.t)
  }
  await countAttempt(req, 'reset', email)
  const { logger } = req.payload
  void sendReset(req.payload, email, languageOf(req)).catch((error: Error) =>
    logger.error(`The mail for a new password was not sent: ${error.message}`),
  )
}

async function sendReset(payload: Payload, email: string, language: 'de' | 'en'): Promise<void> {
  const token = (await findFreshToken(payload, email)) ?? (await makeToken(payload, email))
  if (token) {
    // As it is stored: what Payload takes for the same may be another mailbox.
    const to = email.toLowerCase().trim()
    await payload.sendEmail({ to, ...mailFor(payload, token, language) })
  }
}

/** A second mail has the link of the first: whoever asks for one must not make another's useless. */
async function findFreshToken(payload: Payload, email: string): Promise<string | undefined> {
  const halfAnHourFromNow = new Date(Date.now() + 1_800_000).toISOString()
  const user = await payload.db.findOne<{ id: string; resetPasswordToken?: null | string }>({
    collection: 'users',
    where: {
      email: { equals: email.toLowerCase().trim() },
      resetPasswordExpiration: { greater_than: halfAnHourFromNow },
    },
  })
  return user?.resetPasswordToken ?? undefined
}

/** Null where there is no such account, which the type of Payload's operation does not say. */
async function makeToken(payload: Payload, email: string): Promise<null | string> {
  return payload.forgotPassword({
    collection: 'users',
    data: { email },
    disableEmail: true,
    overrideAccess: true,
  })
}
