// Keys of the login limits: pure.
import { createHmac } from 'node:crypto'

/**
 * One key for all spellings of an e-mail address: it must not distinguish addresses that Payload considers equal.
 * Payload lowercases and trims.
 */
export function normalizeEmail(email: string): string {
  return email.toLowerCase().trim().normalize('NFKC').toLowerCase().trim()
}

/** Only hashes are stored: without the secret they reveal no address or account. */
export function hashed(secret: string, kind: string, text: string): string {
  return createHmac('sha256', secret).update(`${kind}\0${text}`).digest('base64url')
}
