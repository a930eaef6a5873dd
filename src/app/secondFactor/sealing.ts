// Encrypts the secrets of second factors for the database (AES-256-GCM), each for its account.
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

const algorithm = 'aes-256-gcm'
const nonceSize = 12
const tagSize = 16

/**
 * @param secret `PAYLOAD_SECRET`
 * @param account who it belongs to: in the row of another account it cannot be opened
 */
export function seal(text: string, secret: string, account: string): string {
  const nonce = randomBytes(nonceSize)
  const cipher = createCipheriv(algorithm, keyOf(secret), nonce).setAAD(Buffer.from(account))
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')
}

/** Undefined if it was sealed with another secret, or for another account. */
export function unseal(sealed: string, secret: string, account: string): string | undefined {
  const bytes = Buffer.from(sealed, 'base64url')
  const nonce = bytes.subarray(0, nonceSize)
  const tag = bytes.subarray(nonceSize, nonceSize + tagSize)
  try {
    const cipher = createDecipheriv(algorithm, keyOf(secret), nonce, { authTagLength: tagSize })
    cipher.setAAD(Buffer.from(account)).setAuthTag(tag)
    const text = cipher.update(bytes.subarray(nonceSize + tagSize), undefined, 'utf8')
    return text + cipher.final('utf8')
  } catch {
    return undefined
  }
}

function keyOf(secret: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', 'offprint second factor', 32))
}
