// A letter as it arrives: subject, plain text and HTML, with its link.
import type { PayloadRequest } from 'payload'

import { createHash } from 'node:crypto'
import { h } from 'preact'

import type { RenderedMail } from '../reminders/digest/ButtonMail.tsx'
import type { MailSite } from '../reminders/digest/styles.ts'
import type { PermissionRequest } from '../types.ts'
import type { Letter } from './letter.ts'

import { requireAddresses } from '../addresses.ts'
import { renderMail } from '../reminders/digest/MailPage.tsx'
import { outletOf } from '../workflow/loadFacts.ts'
import { creditsOf } from '../workflow/republish.ts'
import { type FilledLetter, fillLetter, type LetterFacts } from './fillTemplate.ts'
import { LetterMail } from './LetterMail.tsx'
import { loadSender } from './sender.ts'
import { tokenOf } from './token.ts'
import { wordsOf } from './words.ts'

export async function renderDraft(req: PayloadRequest, letter: Letter): Promise<FilledLetter> {
  return fillLetter(await factsOf(req, letter))
}

/** Of a mail that is sent, or of one's own mail program. */
export function withLink(
  { subject, text: template }: FilledLetter,
  href: string,
  language: string,
  site: MailSite,
): RenderedMail {
  const text = template.replaceAll('{link}', href)
  const { answer, locale } = wordsOf(language)
  const mail = h(LetterMail, { answer, href, language: locale, subject, text })
  return { html: renderMail(mail, site), subject, text: `${text}\n` }
}

/** @throws SettingInvalid without the address of the site. */
export function linkOf(
  { payload }: Pick<PayloadRequest, 'payload'>,
  { id, generation }: Pick<PermissionRequest, 'generation' | 'id'>,
): string {
  const token = tokenOf(payload.secret, id, generation ?? 1)
  return requireAddresses(payload).api(`/permission/${token}`)
}

export function textHash(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

async function factsOf(
  req: PayloadRequest,
  { articles, outlet: addressee, request }: Letter,
): Promise<LetterFacts> {
  const [first] = articles
  // A letter to an author is about one article, and to no outlet.
  const outlet = request.kind === 'sign-off' && first ? await outletOf(req, first) : addressee
  const credits = await creditsOf(req, articles, outlet)
  return { articles, credits, outlet, request, sender: await loadSender(req, { request }, credits) }
}
