// Sign-ins for the log and the metrics: who failed stands there by address, not by e-mail or password.
import type { AfterErrorHook, CollectionAfterLoginHook, PayloadRequest } from 'payload'

import { createHmac } from 'node:crypto'
import { channel } from 'node:diagnostics_channel'

/** `limited`: refused because of too many attempts. */
export type LoginOutcome = 'failure' | 'limited' | 'success'

const logins = channel('offprint:login')

/** Counts a sign-in, and logs one that failed: docs/operating.md shows fail2ban how to read that line. */
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

/** Before the hooks that choose the words of the answer. */
export const reportFailure: AfterErrorHook = ({ error, req }) => {
  const { originalError = error } = error as { originalError?: unknown }
  const { message, status } = originalError as { message?: string; status?: number }
  // Not by its name: a build may rename classes.
  const failures = [req.t('error:emailOrPasswordIncorrect'), req.t('error:userLocked')]
  if (message !== undefined && failures.includes(message)) {
    reportLogin(req, 'failure', req.data?.email)
  } else if (status === 429) {
    reportLogin(req, 'limited', req.data?.email)
  }
}

/** The same for every attempt at the same account; the e-mail itself may be a password in the wrong field. */
function accountOf(secret: string, email: unknown): { account?: string } {
  if (typeof email !== 'string') {
    return {}
  }
  const hash = createHmac('sha256', secret).update(`account\0${email.toLowerCase().trim()}`)
  return { account: hash.digest('base64url').slice(0, 12) }
}
