// Sends one message to a receiver, signed, and says what became of it. Never throws.
import type { Payload } from 'payload'

import { postTo } from 'offprint-reader'

import { requireOptions } from '../options.ts'
import { faultOf, privateHosts } from './address.ts'
import { readRetryAfter } from './nextTry.ts'
import { type Message, signedHeaders } from './sign.ts'

export interface Answer {
  /** What the receiver says, or why there is no answer. */
  answer: string
  isDelivered: boolean
  retryAfter: number
  status: null | number
  /** In milliseconds. */
  took: number
}

/** Characters of an answer that are kept. */
const longest = 500

/** From the first byte to the last. */
const seconds = 15

/** @param secrets none where they cannot be decrypted */
export async function sendMessage(
  payload: Payload,
  url: string,
  message: Message,
  secrets: readonly string[],
): Promise<Answer> {
  return sendTo(payload, url, message.body, (now) => {
    if (secrets.length === 0) {
      throw new Error('The secret cannot be read, because PAYLOAD_SECRET has changed: rotate it.')
    }
    return signedHeaders(message, secrets, now)
  })
}

/** @param headersAt the moment at which it is sent */
export async function sendTo(
  payload: Payload,
  url: string,
  body: string,
  headersAt: (now: Date) => Record<string, string>,
): Promise<Answer> {
  const began = performance.now()
  const answer = await trySending(payload, url, body, headersAt).catch((error: unknown) => ({
    answer: printable((error as Error).message),
    isDelivered: false,
    retryAfter: 0,
    status: null,
  }))
  return { ...answer, took: Math.round(performance.now() - began) }
}

async function trySending(
  payload: Payload,
  url: string,
  body: string,
  headersAt: (now: Date) => Record<string, string>,
): Promise<Omit<Answer, 'took'>> {
  const options = requireOptions(payload)
  const fault = faultOf(url, options)
  if (fault) {
    throw new Error(faults[fault])
  }
  const now = new Date()
  const { headers, status, text } = await postTo(url, body, {
    allowed: privateHosts(url, options),
    headers: headersAt(now),
    seconds,
    siteURL: options.siteUrl,
  })
  return {
    answer: printable(text),
    isDelivered: status >= 200 && status < 300,
    retryAfter: readRetryAfter(headers['retry-after'], now),
    status,
  }
}

const faults = {
  'webhook-https': 'Only https addresses are sent to.',
  'webhook-private': 'The address is a private one.',
  'webhook-url': 'The address cannot be used.',
}

/** Without control characters: PostgreSQL stores no NUL. */
function printable(text: string): string {
  return text
    .replaceAll(/[^\P{Cc}\t\n\r]/gu, '�')
    .slice(0, longest)
    .toWellFormed()
}
