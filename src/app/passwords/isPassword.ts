// Checks a password against its stored hash, which Payload does only within its login operation.
import crypto from 'node:crypto'

/** What Payload stores. */
export interface StoredPassword {
  hash?: null | string
  salt?: null | string
}

const prefix = 'pbkdf2-sha256-v1:'

export async function isPassword(text: string, { hash, salt }: StoredPassword): Promise<boolean> {
  if (!hash || !salt) {
    return false
  }
  // As of packages/payload/src/auth/strategies/local in https://github.com/payloadcms/payload: older hashes have no prefix.
  const isCurrent = hash.startsWith(prefix)
  const stored = Buffer.from(isCurrent ? hash.slice(prefix.length) : hash, 'hex')
  const own = await derive(text, salt, isCurrent ? 600_000 : 25_000, isCurrent ? 32 : 512)
  return stored.length === own.length && crypto.timingSafeEqual(stored, own)
}

/** Calls the function of the module, like Payload, so that it waits in the queue (see logins/hashQueue.ts). */
function derive(text: string, salt: string, rounds: number, length: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    crypto.pbkdf2(text, salt, rounds, length, 'sha256', (error, key) =>
      error ? reject(error) : resolve(key),
    )
  })
}
