import { SignJWT } from 'jose'
import { describe, expect, it } from 'vitest'

import { linkActions, readGrant, signGrant } from '../../../../src/reminders/links/tokens.ts'

const now = new Date('2026-11-25T10:00:00Z')
function later(days: number) {
  return new Date(now.getTime() + days * 86_400_000)
}
const grant = { action: 'snooze', article: 'a', recipient: 'p', row: 'r' } as const

describe('a token', () => {
  it('carries its recipient, action and article', async () => {
    const token = await signGrant('secret', grant, now)
    expect(await readGrant('secret', token, 'snooze', later(1))).toEqual(grant)
  })

  it('is valid for its own action only', async () => {
    for (const action of linkActions) {
      const token = await signGrant('secret', { ...grant, action }, now)
      const readAs = await Promise.all(
        linkActions.map((one) => readGrant('secret', token, one, now)),
      )
      expect(readAs.map((one) => typeof one === 'object')).toEqual(
        linkActions.map((one) => one === action),
      )
    }
  })

  it('expires', async () => {
    const token = await signGrant('secret', grant, now)
    expect(await readGrant('secret', token, 'snooze', later(59))).toEqual(grant)
    expect(await readGrant('secret', token, 'snooze', later(61))).toBe('expired')
    const out = await signGrant('secret', { ...grant, action: 'unsubscribe' }, now)
    expect(typeof (await readGrant('secret', out, 'unsubscribe', later(365)))).toBe('object')
  })

  it('is invalid if it is changed, cut, signed with another key, or missing', async () => {
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
      expect(await readGrant('secret', one, 'snooze', now)).toBe('invalid')
    }
  })

  it('is signed with another key than sessions', async () => {
    const session = await new SignJWT({ article: 'a', row: null })
      .setProtectedHeader({ alg: 'HS256' })
      .setIssuer('offprint:mail')
      .setAudience('snooze')
      .setSubject('p')
      .setExpirationTime(9_999_999_999)
      .sign(new TextEncoder().encode('secret'))
    expect(await readGrant('secret', session, 'snooze', now)).toBe('invalid')
  })
})
