// Decides what follows a mail that could not be sent: another attempt after a growing pause, or none.

/** An error of a mail transport, with the fields that nodemailer sets. */
export interface TransportError {
  /** `EENVELOPE`, `EAUTH`, `ECONNECTION` and the like. */
  code?: string
  /** The SMTP command that was refused: `RCPT TO`, `DATA`, `MAIL FROM`, `CONN` and the like. */
  command?: string
  message: string
  /** Status of the SMTP answer. */
  responseCode?: number
}

export interface NextAttempt {
  /** Milliseconds until the next attempt; null if there is none. */
  pause: null | number
  state: 'failed' | 'waiting'
}

/** In minutes. After the last pause there is one more attempt. */
const pauses = [1, 5, 15, 60, 240] as const

/** @param attempts how many there were, including the one that just failed. */
export function nextAttempt(error: TransportError, attempts: number): NextAttempt {
  const pause = pauses[attempts - 1]
  return isPermanent(error) || pause === undefined
    ? { pause: null, state: 'failed' }
    : { pause: pause * 60_000, state: 'waiting' }
}

/**
 * A 5xx answer to the recipient or the text is final. A 5xx answer to our login, greeting or sender is not: it
 * comes from a setting that somebody will correct, and concerns all mails alike.
 */
function isPermanent(error: TransportError): boolean {
  const { responseCode } = error
  const isRefused = responseCode !== undefined && responseCode >= 500 && responseCode < 600
  return isRefused && !isServerFault(error)
}

/** Whether the next mail would most likely fail too. */
export function isServerFault({ code, command, responseCode }: TransportError): boolean {
  const isAboutMail = command === undefined || command === 'RCPT TO' || command === 'DATA'
  const isUnanswered = code !== undefined && responseCode === undefined
  return code === 'EAUTH' || responseCode === 421 || isUnanswered || !isAboutMail
}
