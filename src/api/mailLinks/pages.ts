// The pages behind the links of a mail: a question with its form, a confirmation, or a refusal.
import type { PayloadRequest } from 'payload'

import { escapeHTML } from 'offprint-reader/document'

import type { ResolvedOptions } from '../../options.ts'
import type { Grant } from '../../reminders/links/tokens.ts'
import type { MailWord } from '../../translations/languages.ts'

import { articleAddress, siteOf } from '../../reminders/links/site.ts'
import { shortDay } from '../../translations/deskDays.ts'
import { mailTranslator } from '../../translations/deskTranslator.ts'
import { type MailAction, wordOf } from './form.ts'

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
        form === null ? 'link-done' : `${wordOf(grant.action as MailAction, { isUpgrade })}-title`,
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

export interface MailPage {
  /** HTML below the sentences, beside the form. */
  body?: string
  /** HTML of the fields and the button; null if there is nothing to submit. */
  form: null | string
  language: string
  link: { href: string; label: string }
  sentences: string[]
  title: string
}

const style = `
  :root { color-scheme: light dark; font: 17px/1.5 system-ui, sans-serif; }
  body { margin: 0 auto; max-width: 34rem; padding: 3rem 1.25rem; overflow-wrap: anywhere; }
  h1 { font-size: 1.35rem; line-height: 1.3; }
  fieldset { border: 0; margin: 0 0 1rem; padding: 0; }
  label { display: block; padding: 0.35rem 0; }
  textarea, input[type='email'] { box-sizing: border-box; display: block; font: inherit; margin-top: 0.25rem; width: 100%; }
  textarea { min-height: 6rem; }
  input[type='email'] { padding: 0.5rem; }
  .trap { display: none; }
  button { font: inherit; font-weight: 600; padding: 0.5rem 1rem; }
  .hint { opacity: 0.75; font-size: 0.9rem; }
`

/** Never cached, framed or sent as a referrer: the address contains the token. */
const headers = {
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
  'content-type': 'text/html; charset=utf-8',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex',
}

export function htmlPage(
  page: MailPage,
  status = 200,
  more: Record<string, string> = {},
): Response {
  const { body = '', form, language, link, sentences, title } = page
  const html = `<!doctype html>
<html lang="${escapeHTML(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHTML(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escapeHTML(title)}</h1>
${sentences.map((sentence) => `<p>${escapeHTML(sentence)}</p>`).join('\n')}
${form === null ? '' : `<form method="post">${form}</form>`}${body}
<p class="hint"><a href="${escapeHTML(link.href)}">${escapeHTML(link.label)}</a></p>
</main>
</body>
</html>
`
  return new Response(html, { headers: { ...headers, ...more }, status })
}
