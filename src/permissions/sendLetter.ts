// Sends a letter, once: it is frozen and written to the ledger in one transaction, and then whoever claims the row sends it.
import type { PayloadRequest } from 'payload'

import type { RenderedMail } from '../reminders/digest/ButtonMail.tsx'
import type { ID, PermissionRequest } from '../types.ts'

import { readOwnSite } from '../blog/face/readFace.ts'
import { inTransaction, transactionOf } from '../database/connection.ts'
import { dayOf } from '../domain/days.ts'
import { idOf } from '../domain/idOf.ts'
import { InvalidRequest, LetterConflict } from '../errors.ts'
import { queueMail, retryNow } from '../reminders/delivery/queue.ts'
import { hasTransport } from '../reminders/delivery/transport.ts'
import { translatorFor } from '../translations/translator.ts'
import { deliverMail, type MailDelivery } from './deliverMail.ts'
import { freezeLetter, type SendOptions } from './freezeLetter.ts'
import { findRequest, lockLetter, updateLetter } from './letter.ts'
import { keyOf } from './mailKeys.ts'
import { linkOf, withLink } from './renderLetter.ts'

export interface SentLetter {
  doc: PermissionRequest
  /** What became of the mail. */
  mail: Exclude<MailDelivery, { status: 'claimed-elsewhere' | 'dropped' }>
}

/**
 * @throws LetterConflict `already-sent`; InvalidRequest where there is no mail server, or something is missing in it.
 */
export async function sendLetter(
  req: PayloadRequest,
  id: ID,
  options: SendOptions,
): Promise<SentLetter> {
  const translate = translatorFor(req)
  if (!hasTransport(req.payload)) {
    throw new InvalidRequest(translate('letter-no-transport'))
  }
  const key = await inTransaction(req, async () => {
    const letter = await lockLetter(req, id)
    const request = await freezeLetter(req, letter, options)
    return queue(req, request)
  })
  const mail = await deliverMail(req.payload, key)
  if (mail.status === 'claimed-elsewhere' || mail.status === 'dropped') {
    throw new LetterConflict('already-sent', translate('letter-being-sent'))
  }
  return { doc: (await findRequest(req, id))!, mail }
}

/** For one's own mail program: the text with its link. From now on it counts as sent. A second time it is the same. */
export async function copyLetter(
  req: PayloadRequest,
  id: ID,
  options: SendOptions,
): Promise<{ doc: PermissionRequest } & RenderedMail> {
  const doc = await inTransaction(req, async () => {
    const letter = await lockLetter(req, id)
    const { copiedAt, status } = letter.request
    if (copiedAt && status !== 'draft' && status !== 'revoked') {
      return letter.request
    }
    const frozen = await freezeLetter(req, letter, { ...options, isCopy: true })
    const now = frozen.sendingAt
    return updateLetter(req, id, { copiedAt: now, sentAt: now, status: 'sent' })
  })
  const filled = { subject: doc.subject ?? '', text: doc.shown?.text ?? '' }
  const site = await readOwnSite(req.payload)
  return { doc, ...withLink(filled, linkOf(req, doc), doc.language, site) }
}

/** In the transaction that freezes it. A person who presses again does not wait for the pause of the last attempt. */
async function queue(req: PayloadRequest, request: PermissionRequest): Promise<string> {
  const database = await transactionOf(req)
  const { id, articles, askedBy, generation, sendingAt, to } = request
  const key = keyOf({ id, kind: 'letter', part: String(generation ?? 1), to: 'outlet' })
  await queueMail(database, req.payload, {
    email: to ?? '',
    items: articles?.length ?? 0,
    key,
    kind: 'letter',
    period: dayOf(sendingAt) ?? '',
    person: idOf(askedBy) as ID | null,
  })
  await retryNow(database, key)
  return key
}
