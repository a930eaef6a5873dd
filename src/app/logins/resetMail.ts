// Renders the password reset mail: pure.
import type { Translate } from '../languages/translateFor.ts'

export interface ResetMail {
  html: string
  subject: string
  text: string
}

/** @param link To the page of the admin panel where the password is set. */
export function toResetMail(
  link: string,
  site: string,
  translate: Translate,
  language: string,
): ResetMail {
  const subject = translate('resetSubject', { site })
  const [intro, validity] = [translate('resetIntro', { site }), translate('resetValidity')]
  const text = [intro, link, validity, translate('resetIgnore')].join('\n\n') + '\n'
  return { html: toPage(subject, contentOf(link, site, translate), language), subject, text }
}

function contentOf(link: string, site: string, translate: Translate): string[] {
  const href = escaped(link)
  const button =
    `<a href="${href}" style="display:inline-block;padding:12px 20px;border-radius:4px;` +
    `background:#1a1a1a;color:#ffffff;text-decoration:none">${escaped(translate('resetButton'))}</a>`
  const address = `<a href="${href}" style="color:#1a1a1a">${href}</a>`
  return [
    escaped(translate('resetIntro', { site })),
    button,
    `${escaped(translate('resetOrCopy'))}<br>${address}`,
    escaped(translate('resetValidity')),
    escaped(translate('resetIgnore')),
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
