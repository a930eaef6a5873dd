// Reports sign-ins to the log and the metrics: a failure with its network address, not with e-mail or password.
import type { AfterErrorHook, CollectionAfterLoginHook, PayloadRequest } from 'payload'

import { createHmac } from 'node:crypto'
import { channel } from 'node:diagnostics_channel'

/** `limited`: refused because of too many attempts. */
export type LoginOutcome = 'failure' | 'limited' | 'success'

const logins = channel('offprint:login')

/** Counts sign-ins and logs those that failed. docs/operating.md shows how to use the log line with fail2ban. */
export function reportLogin(
  { payload }: Pick<PayloadRequest, 'payload'>,
  outcome: LoginOutcome,
  email?: unknown,
): void {
  logins.publish({ outcome })
  if (outcome !== 'success') {
    const account = accountOf(payload.secret, email)
    payload.logger.warn({ event: 'login-failed', outcome, ...account, msg: 'A sign-in failed.' })
  }
}

export const reportSuccess: CollectionAfterLoginHook = ({ req }) => reportLogin(req, 'success')

/** Must run before the hooks that replace the error message. */
export const reportFailure: AfterErrorHook = ({ error, req }) => {
  const { originalError = error } = error as { originalError?: unknown }
  const { data, message, status } = originalError as {
    data?: { code?: unknown } | null
    message?: string
    status?: number
  }
  // Not by class name: a build may rename classes.
  const failures = [req.t('error:emailOrPasswordIncorrect'), req.t('error:userLocked')]
  const isWrongCode = data?.code === 'totp-wrong'
  if (isWrongCode || (message !== undefined && failures.includes(message))) {
    reportLogin(req, 'failure', req.data?.email)
  } else if (status === 429) {
    reportLogin(req, 'limited', req.data?.email)
  }
}

/** Identifies the account without its e-mail address: users may type their password into the wrong field. */
function accountOf(secret: string, email: unknown): { account?: string } {
  if (typeof email !== 'string') {
    return {}
  }
  const hash = createHmac('sha256', secret).update(`account\0${email.toLowerCase().trim()}`)
  return { account: hash.digest('base64url').slice(0, 12) }
}
