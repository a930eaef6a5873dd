// The code of the second page: it carries the answers for 30 minutes, and nothing is stored until it comes back.
import { jwtVerify, SignJWT } from 'jose'
import { createHmac } from 'node:crypto'
import { deflateRawSync, inflateRawSync } from 'node:zlib'

import type { Answers } from './form.ts'

export interface Carried extends Answers {
  /** The letter as it was answered: another answer since makes the code worthless. */
  state: string
}

/** In seconds. */
const lifetime = 30 * 60
const issuer = 'offprint:permission'

/** In characters: a longer code does not fit into the form that sends it back. */
export const longestCode = 200_000

/** Packed: conditions for all articles are there once for each. @param token of the letter: it counts for that alone. */
export async function signCode(
  secret: string,
  token: string,
  carried: object,
  now: Date,
): Promise<string> {
  const seconds = Math.floor(now.getTime() / 1000)
  const packed = deflateRawSync(JSON.stringify(carried)).toString('base64url')
  return new SignJWT({ carried: packed })
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuer(issuer)
    .setExpirationTime(seconds + lifetime)
    .sign(keyOf(secret, token))
}

export async function readCode<Content extends object>(
  secret: string,
  token: string,
  code: string,
  now: Date,
): Promise<'code-expired' | 'code-invalid' | Content> {
  try {
    const { payload } = await jwtVerify<{ carried: string }>(code, keyOf(secret, token), {
      algorithms: ['HS256'],
      currentDate: now,
      issuer,
      requiredClaims: ['exp', 'carried'],
    })
    const packed = Buffer.from(payload.carried, 'base64url')
    return JSON.parse(inflateRawSync(packed).toString()) as Content
  } catch (error) {
    return (error as { code?: string }).code === 'ERR_JWT_EXPIRED' ? 'code-expired' : 'code-invalid'
  }
}

/** The word to type: one of these, by chance for whoever does not read the page. */
export function wordOf(secret: string, code: string, words: string): string {
  const list = words.split(' ')
  const digest = createHmac('sha256', secret).update(`offprint word ${code}`).digest()
  return list[digest.readUInt32BE() % list.length] ?? ''
}

/** Without regard to case, accents and the spaces that phones add. */
export function isSameWord(one: string, other: string): boolean {
  return plain(one) === plain(other)
}

function plain(word: string): string {
  return word.normalize('NFD').replaceAll(/\P{L}/gu, '').toLowerCase()
}

/** A key for this one purpose and letter. */
function keyOf(secret: string, token: string): Uint8Array {
  return createHmac('sha256', secret).update(`offprint permission answers ${token}`).digest()
}
