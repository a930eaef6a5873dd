// "Forgot password": responds before the user is loaded, so that the response does not reveal who has an account.
import type { Config, Endpoint, IncomingAuthType, Payload, PayloadRequest, Where } from 'payload'

import { renderBlogMail } from 'offprint'
import { addDataAndFileToRequest, headersWithCors, ValidationError } from 'payload'

import { translateFor } from '../languages/translateFor.ts'
import { readSettings } from '../settings.mjs'
import { type Attempt, countReset } from './attempts.ts'
import { type MailKind, resetMailOf } from './resetMail.ts'
import { sendInTurn } from './resetTurns.ts'
import { storeOf } from './store.ts'

/**
 * Replaces Payload's endpoint, which ignores a request within 15 seconds of another one, even of another client, and
 * locks the row of the user while it sends the mail.
 */
export const forgotPassword: Endpoint = {
  handler: async (req) => {
    await addDataAndFileToRequest(req)
    const { email } = (req.data ?? {}) as { email?: unknown }
    await requestReset(req, email)
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
      await requestReset(req, email)
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

/** For callers of Payload's `forgotPassword`. The interval of 0 disables Payload's limit, which ours replace. */
export const resetMail = {
  generateEmailHTML: async (args) => (await mailOf(args)).html,
  generateEmailSubject: async (args) => (await mailOf(args)).subject,
  minRequestInterval: 0,
} satisfies NonNullable<IncomingAuthType['forgotPassword']>

type I18n = PayloadRequest['i18n']

async function mailOf({ req, token }: { req?: PayloadRequest; token?: string } = {}) {
  if (!req || !token) {
    throw new TypeError('The mail for a new password needs the request and the token.')
  }
  return mailFor(req.payload, token, req.i18n)
}

/** The link uses the address of the site, never the Host header of the request. */
export async function mailFor(
  payload: Payload,
  token: string,
  i18n: I18n,
  kind: MailKind = 'reset',
) {
  const { config } = payload
  const { siteURL } = readSettings(process.env)
  const link = `${siteURL}${config.routes.admin}${config.admin.routes.reset}/${token}`
  const wording = { kind, language: i18n.language, translate: translateFor(i18n) }
  return renderBlogMail(payload, (site) => resetMailOf(link, site, wording))
}

/** @throws ValidationError, TooManyRequests */
async function requestReset(req: PayloadRequest, email: unknown): Promise<void> {
  if (typeof email !== 'string' || email.trim() === '' || email.includes('\0')) {
    const errors = [{ message: req.t('validation:emailAddress'), path: 'email' }]
    throw new ValidationError({ collection: 'users', errors }, req.t)
  }
  const attempt = await countReset(req, email)
  const { logger } = req.payload
  void startReset(req.payload, attempt, email, req.i18n).catch((error: Error) =>
    logger.error(`The mail for a new password was not sent: ${error.message}`),
  )
}

async function startReset(
  payload: Payload,
  attempt: Attempt,
  email: string,
  i18n: I18n,
): Promise<void> {
  const where: Where = {
    and: [{ email: { equals: email.toLowerCase().trim() } }, { deactivatedAt: { exists: false } }],
  }
  if (await payload.db.findOne({ collection: 'users', where })) {
    await sendInTurn(storeOf(payload), attempt, () => sendReset(payload, email, i18n))
  }
}

async function sendReset(payload: Payload, email: string, i18n: I18n): Promise<void> {
  const token = (await findFreshToken(payload, email)) ?? (await makeToken(payload, email))
  if (token) {
    // The stored form of the address: other spellings that Payload accepts may be other mailboxes.
    const to = email.toLowerCase().trim()
    await payload.sendEmail({ to, ...(await mailFor(payload, token, i18n)) })
  }
}

/** A second mail contains the same link: a request must not invalidate the link of somebody else. */
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

/** Null if the account does not exist, which the type of Payload's operation omits. */
async function makeToken(payload: Payload, email: string): Promise<null | string> {
  return payload.forgotPassword({
    collection: 'users',
    data: { email },
    disableEmail: true,
    overrideAccess: true,
  })
}
