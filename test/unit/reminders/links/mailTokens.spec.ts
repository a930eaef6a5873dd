import { SignJWT } from 'jose'
import { describe, expect, it } from 'vitest'

import { acts, readGrant, signGrant } from '../../../../src/reminders/links/mailTokens.ts'

const now = new Date('2026-11-25T10:00:00Z')
function later(days: number) {
  return new Date(now.getTime() + days * 86_400_000)
}
const grant = { act: 'snooze', article: 'a', person: 'p', row: 'r' } as const

describe('a token', () => {
  it('says for whom, for what and for which article it is', async () => {
    const token = await signGrant('secret', grant, now)
    expect(await readGrant('secret', token, 'snooze', later(1))).toEqual(grant)
  })

  it('opens nothing but its own act', async () => {
    for (const act of acts) {
      const token = await signGrant('secret', { ...grant, act }, now)
      const readAs = await Promise.all(acts.map((one) => readGrant('secret', token, one, now)))
      expect(readAs.map((one) => typeof one === 'object')).toEqual(acts.map((one) => one === act))
    }
  })

  it('runs out', async () => {
    const token = await signGrant('secret', grant, now)
    expect(await readGrant('secret', token, 'snooze', later(59))).toEqual(grant)
    expect(await readGrant('secret', token, 'snooze', later(61))).toBe('expired')
    const out = await signGrant('secret', { ...grant, act: 'unsubscribe' }, now)
    expect(typeof (await readGrant('secret', out, 'unsubscribe', later(365)))).toBe('object')
  })

  it('is worth nothing when it is changed, cut, signed by another, or none', async () => {
    const token = await signGrant('secret', grant, now)
    const [head, , signature] = token.split('.')
    const claims = { aud: 'snooze', exp: 9_999_999_999, iss: 'offprint:mail', sub: 'other' }
    const body = Buffer.from(JSON.stringify(claims)).toString('base64url')
    const none = Buffer.from(JSON.stringify({ alg: 'none' })).toString('base64url')
    const bad = [
      `${head}.${body}.${signature}`,
      `${none}.${body}.`,
      token.slice(0, -2),
      await signGrant('another', grant, now),
      'x'.repeat(5000),
      '',
      undefined,
      ['a', 'b'],
      { a: 1 },
    ]
    for (const one of bad) {
      expect(await readGrant('secret', one, 'snooze', now)).toBe('unusable')
    }
  })

  it('is not a token of a session, and a session’s is none of ours', async () => {
    const session = await new SignJWT({ article: 'a', row: null })
      .setProtectedHeader({ alg: 'HS256' })
      .setIssuer('offprint:mail')
      .setAudience('snooze')
      .setSubject('p')
      .setExpirationTime(9_999_999_999)
      .sign(new TextEncoder().encode('secret'))
    expect(await readGrant('secret', session, 'snooze', now)).toBe('unusable')
  })
})
