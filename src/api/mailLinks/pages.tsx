/** @jsxImportSource preact */
// The pages behind the links of a mail: a question with its form, a confirmation, or a refusal.
import type { PayloadRequest } from 'payload'
import type { ComponentChildren } from 'preact'

import type { PageSite } from '../../blog/pages/pageSite.ts'
import type { Grant } from '../../reminders/links/tokens.ts'
import type { MailWord } from '../../translations/languages.ts'

import { addressesOf, articleAddress } from '../../addresses.ts'
import { readOwnSite } from '../../blog/face/readFace.ts'
import { shortDay } from '../../translations/deskDays.ts'
import { mailTranslator } from '../../translations/deskTranslator.ts'
import { renderPage } from '../permission/pages/frame.tsx'
import { htmlResponse } from '../permission/respond.ts'
import { type MailAction, wordOf } from './form.tsx'

interface Result {
  /** Null once there is nothing to submit. */
  form: ComponentChildren
  /** The form was incomplete. */
  isInvalid?: boolean
  key: MailWord
  /** `YYYY-MM-DD`: until when the article is snoozed. */
  until?: string
}

interface Link {
  email: string
  grant: Grant
  isUpgrade: boolean
  title: string
}

export async function resultPage(
  req: PayloadRequest,
  { email, grant, isUpgrade, title }: Link,
  { form, isInvalid = false, key, until = '' }: Result,
): Promise<Response> {
  const { locale, translateMail } = mailTranslator(req.i18n)
  const addresses = addressesOf(req.payload)
  const date = shortDay(until || null, 'day', locale)
  const error = isInvalid && grant.action === 'waive' ? [translateMail('waive-reason-missing')] : []
  const link = grant.article
    ? { href: articleAddress(addresses, grant.article), label: translateMail('open-article') }
    : { href: addresses.admin(), label: translateMail('open-admin') }
  return linkPage(
    {
      form,
      language: locale,
      link,
      sentences: [...error, translateMail(key, { date, email, title })],
      title: translateMail(
        form === null ? 'link-done' : `${wordOf(grant.action as MailAction, { isUpgrade })}-title`,
      ),
    },
    await readOwnSite(req.payload),
    isInvalid ? 400 : 200,
  )
}

export async function refusalPage(
  req: PayloadRequest,
  key: `link-${'expired' | 'invalid' | 'not-needed' | 'refused'}`,
  status: number,
  values?: Record<string, string>,
): Promise<Response> {
  const { locale, translateMail } = mailTranslator(req.i18n)
  const link = { href: addressesOf(req.payload).admin(), label: translateMail('open-admin') }
  const sentences = [translateMail(key, values)]
  const title = translateMail('link-failed')
  const page = { form: null, language: locale, link, sentences, title }
  return linkPage(page, await readOwnSite(req.payload), status)
}

/** What a page behind a link of a mail says. */
export interface LinkPage {
  /** Fields and buttons; null if there is nothing to submit. */
  form: ComponentChildren
  language: string
  link: { href: string; label: string }
  sentences: string[]
  title: string
}

export function linkPage(
  page: LinkPage,
  site: PageSite,
  status = 200,
  more: Record<string, string> = {},
): Response {
  const { form, language, link, sentences, title } = page
  const children = (
    <>
      <h1>{title}</h1>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {form}
      <p class="hint">
        <a href={link.href}>{link.label}</a>
      </p>
    </>
  )
  return htmlResponse(renderPage({ language, site }, { children, title }), status, more)
}
