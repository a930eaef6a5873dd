// The mail transport of the app: nodemailer with SMTP_URL. Without SMTP_URL no mail is sent, and a warning is logged.
import type { EmailAdapter, SendEmailOptions } from 'payload'

import { channel } from 'node:diagnostics_channel'
import nodemailer from 'nodemailer'

import type { MailAddress, Settings } from './settings.mjs'

/** Timeouts in milliseconds: a mail server that does not respond must not block the caller. */
const limits = {
  connectionTimeout: 15_000,
  greetingTimeout: 15_000,
  maxConnections: 2,
  // Applies only before the first byte of a mail; further attempts are up to the caller.
  maxRequeues: 1,
  pool: true,
  socketTimeout: 100_000,
} as const

export function smtpAdapter(
  settings: Pick<Settings, 'mailFrom' | 'smtpURL'>,
): EmailAdapter<unknown> {
  const { mailFrom, smtpURL } = settings
  if (!smtpURL || !mailFrom) {
    return noTransport
  }

  const transport = nodemailer.createTransport({ ...limits, url: smtpURL })
  return () => ({
    name: 'smtp',
    defaultFromAddress: mailFrom.address,
    defaultFromName: mailFrom.name,
    sendEmail: (message) =>
      countOutcome(transport.sendMail({ ...message, from: sender(message.from, mailFrom) })),
  })
}

/** The reminders recognize a missing transport by this name. Texts and recipients must not be logged. */
const noTransport: EmailAdapter<void> = ({ payload }) => ({
  name: 'console',
  defaultFromAddress: 'nobody@localhost',
  defaultFromName: 'Nobody',
  sendEmail: () => {
    mails.publish({ outcome: 'no-transport' })
    payload.logger.warn({
      event: 'mail-not-sent',
      msg: 'A mail was not sent, because SMTP_URL is not set.',
    })
    return Promise.resolve()
  },
})

/** Messages `{ outcome: 'failed' | 'no-transport' | 'sent' }`, for the metrics. */
const mails = channel('offprint:mail')

async function countOutcome<Result>(sending: Promise<Result>): Promise<Result> {
  try {
    const result = await sending
    mails.publish({ outcome: 'sent' })
    return result
  } catch (error) {
    mails.publish({ outcome: 'failed' })
    throw error
  }
}

// Payload formats the sender of its own mails as text, which a quote in the name would break.
function sender(from: SendEmailOptions['from'], mailFrom: MailAddress): MailAddress {
  return typeof from === 'object' ? { name: from.name ?? '', address: from.address } : mailFrom
}
