// Codes of the second factor: those of an authenticator app (TOTP, RFC 6238), and recovery codes. Pure.
import { createHash, randomBytes } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'

/** What every authenticator app understands. */
const kind = { algorithm: 'SHA1', digits: 6, period: 30 }
/** In bytes: as long as a hash of the algorithm. */
const secretSize = 20
const recoveryCodes = 10
/** Of a recovery code, in bytes: nobody guesses it, so its hash needs no salt. */
const recoverySize = 10

export type Code = { hash: string; kind: 'recovery' } | { kind: 'totp'; text: string }

/** In base32. */
export function createSecret(): string {
  return new Secret({ size: secretSize }).base32
}

/** What an authenticator app reads. */
export function uriOf(secret: string, label: string, issuer: string): string {
  // Apps take a colon for the end of the issuer.
  return new TOTP({ ...kind, issuer: issuer.replaceAll(':', ' '), label, secret }).toString()
}

/**
 * The number of the 30 seconds that the code is of; undefined if it is wrong. Clocks may differ by one.
 * @param now in milliseconds
 */
export function stepOf(secret: string, text: string, now: number): number | undefined {
  const delta = new TOTP({ ...kind, secret }).validate({ timestamp: now, token: text, window: 1 })
  return delta === null ? undefined : Math.floor(now / 1000 / kind.period) + delta
}

/** Undefined for what is none, however it is written. */
export function readCode(given: unknown): Code | undefined {
  const text = typeof given === 'string' && given.length < 100 ? given.replace(/[\s-]/g, '') : ''
  if (/^\d{6}$/.test(text)) {
    return { kind: 'totp', text }
  }
  return /^[a-z2-7]{16}$/i.test(text) ? { hash: hashOf(text), kind: 'recovery' } : undefined
}

export function createRecoveryCodes(): { hashes: string[]; texts: string[] } {
  const codes = Array.from({ length: recoveryCodes }, () =>
    new Secret({ buffer: bytesOf(recoverySize) }).base32.toLowerCase(),
  )
  return { hashes: codes.map(hashOf), texts: codes.map((code) => code.match(/.{4}/g)!.join('-')) }
}

function hashOf(recoveryCode: string): string {
  return createHash('sha256').update(recoveryCode.toLowerCase()).digest('base64url')
}

function bytesOf(size: number): ArrayBuffer {
  return new Uint8Array(randomBytes(size)).buffer
}
