// Resets the counted attempts of an account whose owner is locked out.
import type { Payload } from 'payload'

import { hashed, normalizeEmail } from './keys.ts'
import { storeOf } from './store.ts'

export async function clearLimits(payload: Payload, email: string): Promise<void> {
  const account = hashed(payload.secret, 'account', normalizeEmail(email))
  await storeOf(payload).pool.query(
    `delete from offprint_login_limits
     where key in ('login-account:' || $1, 'login-session:' || $1, 'reset-mail:' || $1)
       or starts_with(key, 'login-pair:' || $1) or starts_with(key, 'reset-pair:' || $1)`,
    [account],
  )
}
