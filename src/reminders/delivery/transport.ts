// Whether the app can send mail.
import type { Payload } from 'payload'

export const noTransport =
  'No mail server is set up. Set SMTP_URL and MAIL_FROM, or use an email adapter of Payload.'

/** Without an email adapter, Payload writes mail to the log: that is not sending. */
export function hasTransport(payload: Payload): boolean {
  return payload.email.name !== 'console'
}
