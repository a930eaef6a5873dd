// Endpoints of the reminders: the links of a mail, the status for the dashboard, and a test mail.
import { type Endpoint, Forbidden, type PayloadRequest } from 'payload'

import type { ResolvedOptions } from '../options.ts'
import type { User } from '../types.ts'

import { MailRefused } from '../errors.ts'
import { sendTest } from '../reminders/delivery/sendTest.ts'
import { remindersStatus, type RemindersStatus } from '../reminders/delivery/status.ts'
import { type Recipient, toRecipient } from '../reminders/recipients.ts'
import { mailLinkEndpoints } from './mailLinks/endpoints.ts'

/** `GET /api/reminders/status` and `POST /api/reminders/test` are for users with a role. */
export function reminderEndpoints(options: ResolvedOptions): Endpoint[] {
  return [
    ...mailLinkEndpoints(options),
    { handler: (req) => showStatus(req, options), method: 'get', path: '/status' },
    { handler: (req) => sendTestMail(req, options), method: 'post', path: '/test' },
  ]
}

async function showStatus(req: PayloadRequest, options: ResolvedOptions): Promise<Response> {
  const status = await readReminders(req, options)
  return Response.json(status, { headers: { 'cache-control': 'no-store' } })
}

/** @throws Forbidden if the user has no role. */
export function readReminders(
  req: PayloadRequest,
  options: ResolvedOptions,
): Promise<RemindersStatus> {
  return remindersStatus(req, options, recipientOf(req, options))
}

/** 200 `{ sent: true, to }`; 409 without a mail server; 429 after ten in an hour; 502 if the mail server refused. */
async function sendTestMail(req: PayloadRequest, options: ResolvedOptions): Promise<Response> {
  const recipient = recipientOf(req, options)
  const result = await sendTest(req.payload, options, recipient)
  if (result === 'too-many') {
    throw new MailRefused('Only ten test mails an hour are allowed. Try again later.', 429)
  }
  if (result.status !== 'sent') {
    const message = 'reason' in result ? result.reason : 'The mail was not sent. Try again.'
    throw new MailRefused(message, result.status === 'not-sent' ? 409 : 502)
  }
  return Response.json({ sent: true, to: recipient.email })
}

/** @throws Forbidden if the user has no role. */
function recipientOf(req: PayloadRequest, options: ResolvedOptions): Recipient {
  const recipient =
    req.user?.collection === options.slugs.users
      ? toRecipient(req.payload, options, req.user as unknown as User)
      : null
  if (!recipient) {
    throw new Forbidden(req.t)
  }
  return recipient
}
