// The pages behind the links of a mail: a question with its form, a confirmation, or a refusal.
import type { PayloadRequest } from 'payload'

import type { ResolvedOptions } from '../../options.ts'
import type { Grant } from '../../reminders/links/tokens.ts'
import type { MailWord } from '../../translations/languages.ts'
import type { MailAction } from './form.ts'

import { articleAddress, siteOf } from '../../reminders/links/site.ts'
import { shortDay } from '../../translations/deskDays.ts'
import { mailTranslator } from '../../translations/deskTranslator.ts'
import { wordOf } from './form.ts'
import { htmlPage } from './page.ts'

interface Result {
  /** Null once there is nothing to submit. */
  form: null | string
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

export function resultPage(
  req: PayloadRequest,
  options: ResolvedOptions,
  { email, grant, isUpgrade, title }: Link,
  { form, isInvalid = false, key, until = '' }: Result,
): Response {
  const { locale, translateMail } = mailTranslator(req.i18n)
  const site = siteOf(req.payload, options)
  const date = shortDay(until || null, 'day', locale)
  const error = isInvalid && grant.action === 'waive' ? [translateMail('waive-reason-missing')] : []
  const link = grant.article
    ? { href: articleAddress(site, grant.article), label: translateMail('open-article') }
    : { href: site.admin, label: translateMail('open-admin') }
  return htmlPage(
    {
      form,
      language: locale,
      link,
      sentences: [...error, translateMail(key, { date, email, title })],
      title: translateMail(
        form === null ? 'link-done' : wordOf(grant.action as MailAction, 'title', { isUpgrade }),
      ),
    },
    isInvalid ? 400 : 200,
  )
}

export function refusalPage(
  req: PayloadRequest,
  options: ResolvedOptions,
  key: `link-${'expired' | 'invalid' | 'not-needed' | 'refused'}`,
  status: number,
  values?: Record<string, string>,
): Response {
  const { locale, translateMail } = mailTranslator(req.i18n)
  const link = { href: siteOf(req.payload, options).admin, label: translateMail('open-admin') }
  const sentences = [translateMail(key, values)]
  const title = translateMail('link-failed')
  return htmlPage({ form: null, language: locale, link, sentences, title }, status)
}
