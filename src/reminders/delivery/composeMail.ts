// Makes the mail of a digest for one recipient: signed links, language, HTML and text.
import type { Payload } from 'payload'

import type { ResolvedOptions } from '../../options.ts'
import type { OwedList } from '../../owed/listOwed.ts'
import type { ID } from '../../types.ts'
import type { RenderedDigest } from '../digest/renderDigest.ts'
import type { Recipient } from '../recipients.ts'

import { kinds } from '../../owed/classify.ts'
import { mailTranslator } from '../../translations/deskTranslator.ts'
import { buildDigest } from '../digest/buildDigest.ts'
import { renderDigest } from '../digest/renderDigest.ts'
import { signLinks } from '../links/signLinks.ts'

export interface MailContent {
  kind: 'digest' | 'test'
  owed: OwedList
  recipient: Recipient
}

export interface ComposedMail extends RenderedDigest {
  /** Address for one-click unsubscribing. */
  unsubscribe: string
}

/** @param row id of the row in the ledger, which the links carry. */
export async function composeMail(
  payload: Payload,
  options: ResolvedOptions,
  { kind, owed, recipient }: MailContent,
  row: ID,
): Promise<ComposedMail> {
  const articles = kinds.flatMap((kind) => owed[kind]).map(({ id }) => id)
  const links = await signLinks(payload, options, { articles, recipient: recipient.id, row })
  const { i18n } = payload.config
  const language = i18n.fallbackLanguage
  const words = mailTranslator({ language, translations: i18n.translations[language] })
  const digest = buildDigest({
    links,
    list: owed,
    recipient: {
      name: recipient.name,
      cadence: recipient.schedule.cadence,
      email: recipient.email,
      mayRepublish: recipient.role !== 'author',
    },
    words,
  })
  const { html, subject, text } = await renderDigest(digest)
  return {
    html,
    subject: kind === 'test' ? words.translateMail('subject-test', { subject }) : subject,
    text,
    unsubscribe: links.unsubscribe,
  }
}
