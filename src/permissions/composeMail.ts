// The mails about a letter as they are sent. Null where there is nothing to send any more.
import type { PayloadRequest } from 'payload'

import type { RenderedMail } from '../reminders/digest/ButtonMail.tsx'
import type { MailKey } from './mailKeys.ts'

import { nameOf } from '../access/people.ts'
import { requireAddresses } from '../addresses.ts'
import { readOwnSite } from '../blog/face/readFace.ts'
import { idOf } from '../domain/idOf.ts'
import { oneLine } from '../domain/oneLine.ts'
import { fill } from '../translations/sentTranslator.ts'
import { findUser } from '../workflow/requestAs.ts'
import { findRequest, type Letter, loadLetter } from './letter.ts'
import { receiptText } from './receiptText.ts'
import { linkOf, withLink } from './renderLetter.ts'
import { wordsOf, wordsOfApp } from './words.ts'

interface MailAddress {
  address: string
  name: string
}

export interface ComposedLetterMail extends RenderedMail {
  headers?: Record<string, string>
  replyTo?: MailAddress
  to: MailAddress | string
}

const automatic = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' }

export async function composeLetterMail(
  req: PayloadRequest,
  { id, kind, part, to }: MailKey,
): Promise<ComposedLetterMail | null> {
  const request = await findRequest(req, id)
  // Revoked, copied or answered meanwhile.
  const isPast = request?.status !== 'draft' || String(request.generation) !== part
  if (!request || (kind === 'letter' && isPast)) {
    return null
  }
  const asker = await askerOf(req, request.askedBy)
  if (kind === 'letter') {
    const { language, shown, subject, to: outlet } = request
    const filled = { subject: subject ?? '', text: shown?.text ?? '' }
    const mail = withLink(filled, linkOf(req, request), language, await readOwnSite(req.payload))
    return { ...mail, ...replies(asker), to: outlet ?? '' }
  }
  const letter = await loadLetter(req, request)
  return to === 'outlet' ? receiptToOutlet(req, letter, asker) : receiptToAsker(req, letter, asker)
}

async function receiptToOutlet(
  req: PayloadRequest,
  letter: Letter,
  asker: MailAddress | null,
): Promise<ComposedLetterMail | null> {
  const { language, subject, to } = letter.request
  const text = receiptText(letter, '{link}', 'outlet', language)
  const mail = withLink(
    { subject: subjectOf(wordsOf(language).receiptSubject, subject), text },
    linkOf(req, letter.request),
    language,
    await readOwnSite(req.payload),
  )
  return to ? { ...mail, ...replies(asker), headers: automatic, to } : null
}

async function receiptToAsker(
  req: PayloadRequest,
  letter: Letter,
  asker: MailAddress | null,
): Promise<ComposedLetterMail | null> {
  const { payload } = req
  const address = requireAddresses(payload).document('permissionRequests', letter.request.id)
  const words = wordsOfApp(payload)
  const text = receiptText(letter, '{link}', 'asker', words.locale)
  const from = letter.outlet?.name ?? letter.request.answeredBy?.name ?? ''
  const subject = oneLine(`${from}: ${letter.request.subject ?? ''}`, 200)
  const mail = withLink({ subject, text }, address, words.locale, await readOwnSite(payload))
  return asker ? { ...mail, headers: automatic, to: asker } : null
}

function subjectOf(template: string, subject: null | string | undefined): string {
  return oneLine(fill(template, { subject: subject ?? '' }), 200)
}

function replies(asker: MailAddress | null): { replyTo?: MailAddress } {
  return asker ? { replyTo: asker } : {}
}

async function askerOf({ payload }: PayloadRequest, value: unknown): Promise<MailAddress | null> {
  const id = idOf(value as string)
  const user = id === null ? null : await findUser(payload, id)
  return user ? { name: oneLine(nameOf(user as never) ?? '', 200), address: user.email } : null
}
