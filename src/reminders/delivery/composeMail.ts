// Makes the mail of a digest for one recipient: signed links, language, HTML and text.
import type { Payload } from 'payload'

import type { ResolvedOptions } from '../../options.ts'
import type { MailOptions } from '../../options/types.ts'
import type { OwedList } from '../../owed/listOwed.ts'
import type { ID } from '../../types.ts'
import type { Digest } from '../../types/digest.ts'
import type { DigestNews } from '../digest/digest.ts'
import type { Recipient } from '../recipients.ts'

import { readOwnSite } from '../../blog/face/readFace.ts'
import { SettingInvalid } from '../../errors.ts'
import { kinds } from '../../owed/owedGroups.ts'
import { mailTranslator } from '../../translations/deskTranslator.ts'
import { buildDigest } from '../digest/buildDigest.ts'
import { renderDigest, type RenderedDigest } from '../digest/renderDigest.ts'
import { signLinks } from '../links/signLinks.ts'

export interface MailContent {
  kind: 'digest' | 'test'
  news?: DigestNews
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
  { kind, news, owed, recipient }: MailContent,
  row: ID,
): Promise<ComposedMail> {
  const articles = kinds.flatMap((kind) => owed[kind]).map(({ id }) => id)
  const links = await signLinks(payload, { articles, recipient: recipient.id, row })
  const { i18n } = payload.config
  const language = i18n.fallbackLanguage
  const words = mailTranslator({ language, translations: i18n.translations[language] })
  const digest = buildDigest({
    links,
    list: owed,
    ...news,
    recipient: {
      name: recipient.name,
      cadence: recipient.schedule.cadence,
      email: recipient.email,
      mayRepublish: recipient.role !== 'author',
    },
    words,
  })
  const { html, subject, text } = await renderMail(payload, digest, options.mail)
  return {
    html,
    subject: kind === 'test' ? words.translateMail('subject-test', { subject }) : subject,
    text,
    unsubscribe: links.unsubscribe,
  }
}

/** By the templates of the app where it has some. @throws SettingInvalid where they give no text. */
async function renderMail(
  payload: Payload,
  digest: Digest,
  { render, subject }: MailOptions,
): Promise<RenderedDigest> {
  const titled = {
    ...digest,
    subject: textOf('mail.subject', await (subject?.(digest) ?? digest.subject)),
  }
  if (!render) {
    return renderDigest(titled, await readOwnSite(payload))
  }
  const { html, text } = await render(titled)
  return {
    html: textOf('mail.render', html),
    subject: titled.subject,
    text: textOf('mail.render', text),
  }
}

function textOf(option: string, value: unknown): string {
  if (typeof value === 'string' && value.trim() !== '') {
    return value
  }
  throw new SettingInvalid(option, 'the function must give a text that is not empty')
}
