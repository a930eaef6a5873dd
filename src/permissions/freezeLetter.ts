// Freezes the text of a letter before it is sent: what is missing in it, or stands against it, is told first.
import type { PayloadRequest } from 'payload'

import { sql } from '@payloadcms/db-postgres'

import type { ID, PermissionRequest } from '../types.ts'

import { transactionOf } from '../database/connection.ts'
import { listOf } from '../database/ids.ts'
import { addDays, dayOf } from '../domain/days.ts'
import { heldUntil } from '../domain/heldBack.ts'
import { idOf } from '../domain/idOf.ts'
import { linkDays, secondLetterDays } from '../domain/letters.ts'
import { InvalidRequest, LetterConflict, SettingInvalid } from '../errors.ts'
import { translatorFor } from '../translations/translator.ts'
import { readClock } from './clock.ts'
import { articleIDs, type Letter, updateLetter } from './letter.ts'
import { linkOf, renderDraft, textHash } from './renderLetter.ts'
import { hashOf, tokenOf } from './token.ts'

export interface SendOptions {
  /** Although the outlet was asked about one of these articles within two weeks. */
  again?: boolean
  /** For another mail program, which knows the address. */
  isCopy?: boolean
}

/** What is sent is what was stored before: another attempt sends the same. */
export async function freezeLetter(
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
  const { now, today } = await readClock(req)
  checkComplete(req, letter, today, options)
  if (!options.again) {
    await refuseAgain(req, letter)
  }
  checkSite(req, request)
  const { subject, text } = await renderDraft(req, letter)
  const token = tokenOf(req.payload.secret, request.id, request.generation ?? 1)
  return updateLetter(req, request.id, {
    error: null,
    sendingAt: now.toISOString(),
    shown: { hash: textHash(text), text },
    subject,
    tokenHash: hashOf(token),
  })
}

function checkComplete(
  req: PayloadRequest,
  { articles, request }: Letter,
  today: string,
  { isCopy }: SendOptions,
): void {
  const translate = translatorFor(req)
  if (articles.length === 0) {
    throw new InvalidRequest(translate('letter-empty'), 'articles')
  }
  const isSignOff = request.kind === 'sign-off'
  const moved = articles.find(({ outlet }) => idOf(outlet) !== idOf(request.outlet) && !isSignOff)
  if (moved) {
    throw new LetterConflict(
      'article-moved',
      translate('letter-article-moved', { title: moved.title }),
    )
  }
  const held = isSignOff ? undefined : articles.find((one) => heldUntil(one, today))
  if (held) {
    const date = heldUntil(held, today) ?? ''
    throw new LetterConflict(
      'held-back',
      translate('letter-held-back', { date, title: held.title }),
    )
  }
  const needed = [...(isCopy ? [] : (['to'] as const)), 'subject', 'body'] as const
  const missing = needed.find((name) => !request[name]?.trim())
  if (missing) {
    throw new InvalidRequest(translate('letter-incomplete'), missing)
  }
  if (isSignOff && request.silence === 'agreement') {
    throw new InvalidRequest(translate('sign-off-silence'), 'silence')
  }
  const deadline = dayOf(request.deadline)
  const isPast = deadline !== null && deadline <= today
  if (isPast || (request.silence === 'agreement' && deadline === null)) {
    throw new InvalidRequest(translate('letter-deadline'), 'deadline')
  }
  // The last day on which the link works from morning to night.
  const last = addDays(today, linkDays - 1)
  if (deadline !== null && deadline > last) {
    throw new InvalidRequest(translate('letter-deadline-late', { date: last }), 'deadline')
  }
}

/** The articles are locked: of two letters about the same one, the second sees the first. */
async function refuseAgain(req: PayloadRequest, { articles, request }: Letter): Promise<void> {
  const { execute, names } = await transactionOf(req)
  const { rows } = await execute<{ article_id: ID; sent_at: string }>(
    sql`select l.article_id, coalesce(r.sent_at, r.sending_at) as sent_at from ${names.table('permissionRequests', 'articles')} l
        join ${names.table('permissionRequests')} r on r.id = l._parent_id
      where l.article_id = any(${listOf(articleIDs(request))}::${names.ids}) and r.id <> ${request.id}::${names.id}
        and r.kind::text = ${request.kind} and r.author_id is not distinct from ${idOf(request.author) ?? null}::${names.id}
        and r.status::text in ('draft', 'sent', 'answered') and l.answer::text = 'open' and l.declined_at is null
        and coalesce(r.sent_at, r.sending_at) > now() - ${secondLetterDays} * interval '1 day'
      order by 2 desc limit 1`,
  )
  const [asked] = rows
  if (asked) {
    const title = articles.find(({ id }) => id === asked.article_id)?.title ?? ''
    const date = dayOf(asked.sent_at) ?? ''
    throw new LetterConflict(
      'already-asked',
      translatorFor(req)(
        request.kind === 'sign-off' ? 'sign-off-already-asked' : 'letter-already-asked',
        { date, title },
      ),
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
