// Renders the mails by which a password is set: pure.
import type { Translate } from '../languages/translateFor.ts'

export interface ResetMail {
  html: string
  subject: string
  text: string
}

/** A new password, or the first one. */
export type MailKind = 'invite' | 'reset'

interface Wording {
  kind: MailKind
  language: string
  translate: Translate
}

/** @param link To the page of the admin panel where the password is set. */
export function toResetMail(
  link: string,
  site: string,
  { kind, language, translate }: Wording,
): ResetMail {
  const subject = translate(`${kind}Subject`, { site })
  const words = {
    button: translate(`${kind}Button`),
    ignore: translate(`${kind}Ignore`),
    intro: translate(`${kind}Intro`, { site }),
    orCopy: translate('resetOrCopy'),
    validity: translate(`${kind}Validity`),
  }
  const text = [words.intro, link, words.validity, words.ignore].join('\n\n') + '\n'
  return { html: toPage(subject, contentOf(link, words), language), subject, text }
}

interface Words {
  button: string
  ignore: string
  intro: string
  orCopy: string
  validity: string
}

function contentOf(link: string, words: Words): string[] {
  const href = escaped(link)
  const button =
    `<a href="${href}" style="display:inline-block;padding:12px 20px;border-radius:4px;` +
    `background:#1a1a1a;color:#ffffff;text-decoration:none">${escaped(words.button)}</a>`
  const address = `<a href="${href}" style="color:#1a1a1a">${href}</a>`
  return [
    escaped(words.intro),
    button,
    `${escaped(words.orCopy)}<br>${address}`,
    escaped(words.validity),
    escaped(words.ignore),
  ]
}

function toPage(subject: string, paragraphs: string[], language: string): string {
  const content = paragraphs.map((paragraph) => `<p style="margin:0 0 20px">${paragraph}</p>`)
  const font = "font:16px/1.5 -apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif"
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(subject)}</title></head>
<body style="margin:0;padding:24px;background:#f4f4f4">
<div style="max-width:520px;margin:0 auto;padding:32px;background:#ffffff;color:#1a1a1a;${font};overflow-wrap:anywhere">
${content.join('\n')}
</div>
</body>
</html>
`
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
