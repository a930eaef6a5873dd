// What becomes of a mail that could not be handed over: another try after a growing pause, or the end.

/** What a transport said, as nodemailer tells it. */
export interface MoveError {
  /** nodemailer's own code: `EENVELOPE`, `EAUTH`, `ECONNECTION` and the like. */
  code?: string
  /** What was being said when it was refused: `RCPT TO`, `DATA`, `MAIL FROM`, `CONN` and the like. */
  command?: string
  message: string
  /** The status of the SMTP answer. */
  responseCode?: number
}

export interface AfterRefusal {
  /** Milliseconds until the next try; null where there is none. */
  pause: null | number
  state: 'failed' | 'waiting'
}

/** In minutes; after the last of them there is one more try. */
const pauses = [1, 5, 15, 60, 240] as const

/** @param attempts how often it has been tried, this time counted. */
export function afterRefusal(trouble: MoveError, attempts: number): AfterRefusal {
  const pause = pauses[attempts - 1]
  return isForGood(trouble) || pause === undefined
    ? { pause: null, state: 'failed' }
    : { pause: pause * 60_000, state: 'waiting' }
}

/**
 * A 5xx to the recipient or to the text is the end of it. One to our login, our greeting or our sender is a
 * setting that somebody will mend, for all mail alike.
 */
export function isForGood(trouble: MoveError): boolean {
  const { responseCode } = trouble
  const isRefused = responseCode !== undefined && responseCode >= 500 && responseCode < 600
  return isRefused && !isOfServer(trouble)
}

/** Whether it is not this mail that was refused: then it is no use to try the next one at once. */
export function isOfServer({ code, command, responseCode }: MoveError): boolean {
  const isOfMail = command === undefined || command === 'RCPT TO' || command === 'DATA'
  const isUnanswered = code !== undefined && responseCode === undefined
  return code === 'EAUTH' || responseCode === 421 || isUnanswered || !isOfMail
}
