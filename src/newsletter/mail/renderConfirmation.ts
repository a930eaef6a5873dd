// The mail that asks to confirm a subscription. Pure.
import type { MailSite } from '../../reminders/digest/styles.ts'

import { lettersIn } from '../../blog/pages/strings.ts'
import { oneLine } from '../../domain/oneLine.ts'
import { renderButtonMail, type RenderedMail } from '../../reminders/digest/ButtonMail.tsx'

interface Input {
  href: string
  language: string
}

export function renderConfirmation({ href, language }: Input, site: MailSite): RenderedMail {
  const words = lettersIn(language)
  const mail = {
    after: [words.confirmHelp],
    before: [words.confirmWhy(oneLine(site.name))],
    button: { href, label: words.confirm },
    language: words.language,
    subject: oneLine(words.confirmSubject(site.name), 200),
  }
  return renderButtonMail(mail, site)
}
