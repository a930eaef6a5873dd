// Invitations: an admin makes an account without a password, and its owner sets one by the link in a mail.
import type { Endpoint, PayloadRequest } from 'payload'

import { randomBytes } from 'node:crypto'
import { roleOf } from 'offprint'
import { addDataAndFileToRequest, APIError, Forbidden, NotFound } from 'payload'

import type { User } from '../payload-types.ts'

import { translateFor } from '../languages/translateFor.ts'
import { mailFor } from '../logins/forgotPassword.ts'

export const inviteEndpoints: Endpoint[] = [
  { handler: invite, method: 'post', path: '/invite' },
  { handler: inviteAgain, method: 'post', path: '/:id/invite' },
]

/** How long the link is valid. */
const days = 7

/** `{ name, email, role, author? }` answers 201; the rules of accounts count. */
async function invite(req: PayloadRequest): Promise<Response> {
  requireAdmin(req)
  await addDataAndFileToRequest(req)
  const { name, author, email, role } = (req.data ?? {}) as Partial<User>
  const password = randomBytes(32).toString('base64url')
  const doc = await req.payload.create({
    collection: 'users',
    data: { name, author, email, password, role } as never,
    depth: 0,
    overrideAccess: false,
    req,
    user: req.user,
  })
  await sendInvitation(req, doc)
  return Response.json({ doc: { id: doc.id, email: doc.email } }, { status: 201 })
}

/** The link before is no longer valid. */
async function inviteAgain(req: PayloadRequest): Promise<Response> {
  requireAdmin(req)
  const id = String(req.routeParams?.id)
  const user = /^[\da-f-]{36}$/i.test(id)
    ? await req.payload.db.findOne<User>({ collection: 'users', where: { id: { equals: id } } })
    : null
  if (!user || user.deactivatedAt) {
    throw new NotFound(req.t)
  }
  await sendInvitation(req, user)
  return Response.json({ doc: { id: user.id, email: user.email } })
}

/** @throws APIError 502 where the mail could not be sent: the account stays, and can be invited again. */
async function sendInvitation(
  { i18n, payload, user }: PayloadRequest,
  { id, email }: Pick<User, 'email' | 'id'>,
): Promise<void> {
  const token = await payload.forgotPassword({
    collection: 'users',
    data: { email },
    disableEmail: true,
    expiration: days * 86_400_000,
    overrideAccess: true,
  })
  try {
    const mail = await mailFor(payload, token, i18n, 'invite')
    await payload.sendEmail({ to: email, ...mail })
  } catch (error) {
    payload.logger.error({ account: id, err: error, msg: 'An invitation was not sent.' })
    throw new APIError(translateFor(i18n)('inviteFailed'), 502, { id, code: 'mail-failed' }, true)
  }
  payload.logger.info({ account: id, by: user?.id, msg: 'An invitation was sent.' })
}

function requireAdmin(req: PayloadRequest): void {
  if (roleOf(req) !== 'admin') {
    throw new Forbidden(req.t)
  }
}
