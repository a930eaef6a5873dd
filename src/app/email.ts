import type { EmailAdapter, SendEmailOptions } from 'payload'

// The mail transport of the app: nodemailer on SMTP_URL, or nothing (Payload then logs the mail).
import nodemailer from 'nodemailer'

import type { MailAddress, Settings } from './settings.mjs'

export function smtpAdapter(
  settings: Pick<Settings, 'mailFrom' | 'smtpURL'>,
): EmailAdapter<{ messageId: string }> | undefined {
  const { mailFrom, smtpURL } = settings
  if (!smtpURL || !mailFrom) {
    return undefined
  }

  const transport = nodemailer.createTransport({ maxConnections: 2, pool: true, url: smtpURL })
  return () => ({
    name: 'smtp',
    defaultFromAddress: mailFrom.address,
    defaultFromName: mailFrom.name,
    sendEmail: (message) =>
      transport.sendMail({ ...message, from: sender(message.from, mailFrom) }),
  })
}

// Payload's own mails carry their sender as text that it quotes by hand, which a quote in the name breaks.
function sender(from: SendEmailOptions['from'], mailFrom: MailAddress): MailAddress {
  return typeof from === 'object' ? { name: from.name ?? '', address: from.address } : mailFrom
}
