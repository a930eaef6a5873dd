// A test mail: the issue as it is now, to whoever asks for it.
import type { PayloadRequest } from 'payload'

import type { ID } from '../types.ts'

import { addressesOf } from '../addresses.ts'
import { withAdvisoryLock } from '../database/advisoryLock.ts'
import { poolOf } from '../database/connection.ts'
import { todayIn } from '../domain/days.ts'
import { oneLine } from '../domain/oneLine.ts'
import { InvalidRequest } from '../errors.ts'
import { requireOptions } from '../options.ts'
import { sendTimeout } from '../reminders/delivery/deliver.ts'
import { claimMail, queueMail } from '../reminders/delivery/queue.ts'
import { recordFailure, recordSent } from '../reminders/delivery/recordDelivery.ts'
import { hasReachedLimit } from '../reminders/delivery/sendTest.ts'
import { hasTransport } from '../reminders/delivery/transport.ts'
import { translatorFor } from '../translations/translator.ts'
import { envelope, renderFor } from './compose.ts'
import { findIssue } from './issues.ts'
import { letterSettings } from './settings.ts'

type Result =
  { reason: string; status: 'failed' } | { status: 'sent'; to: string } | { status: 'too-many' }

/** @throws InvalidRequest without a mail server, or where none of its posts is on the blog. */
export async function sendTestIssue(req: PayloadRequest, issue: ID): Promise<Result> {
  const { payload, user } = req
  const { id: person, email } = user as unknown as { email: string; id: ID }
  return withAdvisoryLock(payload, `offprint test ${person}`, async () =>
    (await hasReachedLimit(payload, { id: person }))
      ? { status: 'too-many' }
      : sendNow(req, issue, { email, person }),
  )
}

async function sendNow(
  req: PayloadRequest,
  id: ID,
  { email, person }: { email: string; person: ID },
): Promise<Result> {
  const { payload } = req
  const { timeZone } = requireOptions(payload)
  const issue = await findIssue(req, id)
  const { from, site } = await letterSettings(req)
  const reading = { language: site.language, manage: addressesOf(payload).blog('/'), site }
  const mail = issue && (await renderFor(payload, issue, reading))
  const translate = translatorFor(req)
  if (!mail || !hasTransport(payload)) {
    throw new InvalidRequest(translate(mail ? 'newsletter-off' : 'newsletter-empty'))
  }
  const now = new Date()
  const key = `test ${now.toISOString()} ${person}`
  const database = poolOf(payload)
  const period = todayIn(timeZone, now)
  await queueMail(database, payload, { email, items: 0, key, kind: 'test', period, person })
  const row = (await claimMail(database, key))!
  try {
    const signal = AbortSignal.timeout(sendTimeout)
    const sent = { ...mail, ...envelope(payload, { email, from, leave: null }) }
    await payload.sendEmail({ ...sent, messageId: row.messageId, signal })
  } catch (error) {
    const reason = oneLine((error as Error).message, 1000)
    await recordFailure(database, row, { pause: null, state: 'failed' }, reason)
    return { reason, status: 'failed' }
  }
  await recordSent(database, row)
  return { status: 'sent', to: email }
}
