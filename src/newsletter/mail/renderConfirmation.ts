// The mail that asks to confirm a subscription. Pure.
import { h } from 'preact'

import type { RenderedMail } from './renderIssue.ts'

import { lettersIn } from '../../blog/pages/strings.ts'
import { oneLine } from '../../domain/oneLine.ts'
import { renderMail } from '../../reminders/digest/MailPage.tsx'
import { ConfirmationMail } from './ConfirmationMail.tsx'

interface Input {
  href: string
  language: string
  /** Of the blog. */
  name: string
}

export function renderConfirmation({ name, href, language }: Input): RenderedMail {
  const words = lettersIn(language)
  const subject = oneLine(words.confirmSubject(name), 200)
  const why = words.confirmWhy(oneLine(name))
  const mail = { confirm: words.confirm, help: words.confirmHelp, href, subject, why }
  return {
    html: renderMail(h(ConfirmationMail, { ...mail, language: words.language })),
    subject,
    text: [why, '', href, '', words.confirmHelp, ''].join('\n'),
  }
}
