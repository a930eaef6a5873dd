import type { EmailAdapter, SendEmailOptions } from 'payload'

// The mail transport of the app: nodemailer on SMTP_URL, or nothing (Payload then logs the mail).
import nodemailer from 'nodemailer'

import type { MailAddress, Settings } from './settings.mjs'

/** Times in milliseconds: a mail server that hangs must not hold up whoever waits for a mail. */
const limits = {
  connectionTimeout: 15_000,
  greetingTimeout: 15_000,
  maxConnections: 2,
  // Only before the first byte of a mail; when to try again is for whoever sends it to say.
  maxRequeues: 1,
  pool: true,
  socketTimeout: 100_000,
} as const

export function smtpAdapter(
  settings: Pick<Settings, 'mailFrom' | 'smtpURL'>,
): EmailAdapter<{ messageId: string }> | undefined {
  const { mailFrom, smtpURL } = settings
  if (!smtpURL || !mailFrom) {
    return undefined
  }

  const transport = nodemailer.createTransport({ ...limits, url: smtpURL })
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
