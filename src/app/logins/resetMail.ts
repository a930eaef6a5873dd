// Renders the password reset mail: pure.

export interface ResetMail {
  html: string
  subject: string
  text: string
}

interface Texts {
  button: string
  ignore: string
  intro: string
  orCopy: string
  subject: string
  validity: string
}

const textsByLanguage: Record<'de' | 'en', (site: string) => Texts> = {
  de: (site) => ({
    button: 'Neues Passwort setzen',
    ignore:
      'Wenn Sie das nicht waren, brauchen Sie nichts zu tun: Ihr Passwort bleibt unverändert.',
    intro: `Für Ihr Konto bei ${site} wurde ein neues Passwort angefordert.`,
    orCopy: 'Oder öffnen Sie diese Adresse:',
    subject: `Neues Passwort für ${site}`,
    validity: 'Der Link gilt eine halbe Stunde.',
  }),
  en: (site) => ({
    button: 'Set a new password',
    ignore: 'If this was not you, ignore this mail: your password stays the same.',
    intro: `Someone asked for a new password for your account at ${site}.`,
    orCopy: 'Or open this address:',
    subject: `New password for ${site}`,
    validity: 'The link is valid for half an hour.',
  }),
}

/** @param link To the page of the admin panel where the password is set. */
export function toResetMail(link: string, site: string, language: 'de' | 'en'): ResetMail {
  const texts = textsByLanguage[language](site)
  const text = [texts.intro, link, texts.validity, texts.ignore].join('\n\n') + '\n'
  return { html: toPage(texts, link, language), subject: texts.subject, text }
}

function toPage(said: Texts, link: string, language: string): string {
  const href = escaped(link)
  const paragraph = (content: string) => `<p style="margin:0 0 20px">${content}</p>`
  const button =
    `<a href="${href}" style="display:inline-block;padding:12px 20px;border-radius:4px;` +
    `background:#1a1a1a;color:#ffffff;text-decoration:none">${escaped(said.button)}</a>`
  const content = [
    escaped(said.intro),
    button,
    `${escaped(said.orCopy)}<br><a href="${href}" style="color:#1a1a1a">${href}</a>`,
    escaped(said.validity),
    escaped(said.ignore),
  ].map(paragraph)
  const font = "font:16px/1.5 -apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif"
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(said.subject)}</title></head>
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
