// Secrets and signatures of webhooks, as the Standard Webhooks specification says (https://www.standardwebhooks.com).
import { createHmac, randomBytes } from 'node:crypto'

const prefix = 'whsec_'

export function newSecret(): string {
  return `${prefix}${randomBytes(32).toString('base64')}`
}

/** False of what another Payload secret has encrypted. */
export function isSecret(text: string): boolean {
  return /^whsec_[\w+/]{43}=$/.test(text)
}

export interface Message {
  body: string
  /** The same each time that it is sent. */
  id: string
}

/** @param secrets one signature each: a receiver accepts any that it can check. */
export function signedHeaders(
  { id, body }: Message,
  secrets: readonly string[],
  now: Date,
): Record<string, string> {
  const timestamp = String(Math.floor(now.getTime() / 1000))
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.slice(prefix.length), 'base64')
    return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`
  })
  return {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-signature': signatures.join(' '),
    'webhook-timestamp': timestamp,
  }
}
