// Sends a letter, once: it is frozen and written to the ledger in one transaction, and then whoever claims the row sends it.
import type { PayloadRequest } from 'payload'

import { sql } from '@payloadcms/db-postgres'

import type { ID, PermissionRequest } from '../types.ts'
import type { MailDelivery } from './deliverMail.ts'
import type { Letter } from './letter.ts'
import type { RenderedLetter } from './renderLetter.ts'

import { databaseNow, inTransaction, transactionOf } from '../database/connection.ts'
import { updateDoc } from '../database/documents.ts'
import { listOf } from '../database/ids.ts'
import { dayOf, todayIn } from '../domain/days.ts'
import { idOf } from '../domain/idOf.ts'
import { secondLetterDays } from '../domain/letters.ts'
import { InvalidRequest, LetterConflict, SettingInvalid } from '../errors.ts'
import { requireOptions, slugsOf } from '../options.ts'
import { hasTransport } from '../reminders/delivery/transport.ts'
import { translatorFor } from '../translations/translator.ts'
import { deliverMail } from './deliverMail.ts'
import { queueMail, retryNow } from './ledger.ts'
import { articleIDs, findRequest, lockLetter } from './letter.ts'
import { keyOf } from './mailKeys.ts'
import { linkOf, renderDraft, textHash, withLink } from './renderLetter.ts'
import { hashOf, tokenOf } from './token.ts'

export interface SendOptions {
  /** Although the outlet was asked about one of these articles within two weeks. */
  again?: boolean
}

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
    const request = await freeze(req, letter, options)
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
): Promise<{ doc: PermissionRequest } & RenderedLetter> {
  const doc = await inTransaction(req, async () => {
    const letter = await lockLetter(req, id)
    const { copiedAt, status } = letter.request
    if (copiedAt && status !== 'draft' && status !== 'revoked') {
      return letter.request
    }
    const frozen = await freeze(req, letter, options)
    const now = frozen.sendingAt
    return write(req, id, { copiedAt: now, sentAt: now, status: 'sent' })
  })
  const filled = { subject: doc.subject ?? '', text: doc.shown?.text ?? '' }
  return { doc, ...withLink(filled, linkOf(req, doc)) }
}

/** What is sent is what was stored before: another attempt sends the same. */
async function freeze(
  req: PayloadRequest,
  letter: Letter,
  options: SendOptions,
): Promise<PermissionRequest> {
  const { request } = letter
  const translate = translatorFor(req)
  if (request.status !== 'draft') {
    throw new LetterConflict('already-sent', translate('letter-already-sent'))
  }
  // Restored from an export, it has no link: it is frozen anew.
  if (request.sendingAt && request.tokenHash) {
    return request
  }
  const now = await databaseNow(await transactionOf(req))
  checkComplete(req, letter, todayIn(requireOptions(req.payload).timeZone, now))
  if (!options.again) {
    await refuseAgain(req, letter)
  }
  checkSite(req, request)
  const { subject, text } = await renderDraft(req, letter)
  const token = tokenOf(req.payload.secret, request.id, request.generation ?? 1)
  return write(req, request.id, {
    error: null,
    sendingAt: now.toISOString(),
    shown: { hash: textHash(text), text },
    subject,
    tokenHash: hashOf(token),
  })
}

function checkComplete(req: PayloadRequest, { articles, request }: Letter, today: string): void {
  const translate = translatorFor(req)
  if (articles.length === 0) {
    throw new InvalidRequest(translate('letter-empty'), 'articles')
  }
  const moved = articles.find(({ outlet }) => idOf(outlet) !== idOf(request.outlet))
  if (moved) {
    throw new LetterConflict(
      'article-moved',
      translate('letter-article-moved', { title: moved.title }),
    )
  }
  const missing = (['to', 'subject', 'body'] as const).find((name) => !request[name]?.trim())
  if (missing) {
    throw new InvalidRequest(translate('letter-incomplete'), missing)
  }
  const deadline = dayOf(request.deadline)
  const isPast = deadline !== null && deadline <= today
  if (isPast || (request.silence === 'agreement' && deadline === null)) {
    throw new InvalidRequest(translate('letter-deadline'), 'deadline')
  }
}

/** The articles are locked: of two letters about the same one, the second sees the first. */
async function refuseAgain(req: PayloadRequest, { articles, request }: Letter): Promise<void> {
  const { execute, names } = await transactionOf(req)
  const { rows } = await execute<{ article_id: ID; sent_at: string }>(
    sql`select l.article_id, coalesce(r.sent_at, r.sending_at) as sent_at from ${names.table('permissionRequests', 'articles')} l
        join ${names.table('permissionRequests')} r on r.id = l._parent_id
      where l.article_id = any(${listOf(articleIDs(request))}::${names.ids}) and r.id <> ${request.id}::${names.id}
        and r.status::text in ('draft', 'sent', 'answered') and l.answer::text = 'open'
        and coalesce(r.sent_at, r.sending_at) > now() - ${secondLetterDays} * interval '1 day'
      order by 2 desc limit 1`,
  )
  const [asked] = rows
  if (asked) {
    const title = articles.find(({ id }) => id === asked.article_id)?.title ?? ''
    const date = dayOf(asked.sent_at) ?? ''
    throw new LetterConflict(
      'already-asked',
      translatorFor(req)('letter-already-asked', { date, title }),
    )
  }
}

function checkSite(req: PayloadRequest, request: PermissionRequest): void {
  try {
    linkOf(req, request)
  } catch (error) {
    if (error instanceof SettingInvalid) {
      throw new InvalidRequest(translatorFor(req)('letter-site'))
    }
    throw error
  }
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

async function write(
  req: PayloadRequest,
  id: ID,
  data: Partial<PermissionRequest>,
): Promise<PermissionRequest> {
  const { permissionRequests } = slugsOf(req.payload)
  return updateDoc(req, permissionRequests, { id, data, overrideAccess: true })
}
