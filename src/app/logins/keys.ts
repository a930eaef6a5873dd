// Under which keys the limits count: pure.
import { createHmac } from 'node:crypto'

/**
 * One key for all spellings of an e-mail address. It must not tell apart what Payload takes for one: Payload
 * lowercases and trims.
 */
export function normalizeEmail(email: string): string {
  return email.toLowerCase().trim().normalize('NFKC').toLowerCase().trim()
}

/** What is stored: nobody reads an address or a mailbox from it without the secret. */
export function hashed(secret: string, kind: string, text: string): string {
  return createHmac('sha256', secret).update(`${kind}\0${text}`).digest('base64url')
}
