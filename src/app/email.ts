// The mail transport of the app: nodemailer on SMTP_URL. Without it no mail is sent, and the log says so.
import type { EmailAdapter, SendEmailOptions } from 'payload'

import { channel } from 'node:diagnostics_channel'
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
      counted(transport.sendMail({ ...message, from: sender(message.from, mailFrom) })),
  })
}

/** By this name the reminders know that there is no transport. Neither text nor recipients belong in a log. */
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

async function counted<Result>(sending: Promise<Result>): Promise<Result> {
  try {
    const result = await sending
    mails.publish({ outcome: 'sent' })
    return result
  } catch (error) {
    mails.publish({ outcome: 'failed' })
    throw error
  }
}

// Payload's own mails carry their sender as text that it quotes by hand, which a quote in the name breaks.
function sender(from: SendEmailOptions['from'], mailFrom: MailAddress): MailAddress {
  return typeof from === 'object' ? { name: from.name ?? '', address: from.address } : mailFrom
}
