// Signatures, checked by the library that receivers use.
import { Webhook } from 'standardwebhooks'
import { describe, expect, it } from 'vitest'

import { isSecret, newSecret, signedHeaders } from '../../../src/webhooks/sign.ts'

const message = {
  id: '0d5c2a3e-2a53-4f6e-9d07-4cf2f7c2f4d1',
  body: '{"type":"post.updated","ä":"–"}',
}

describe('a signature', () => {
  it('is one that the library accepts, for each secret that is valid', () => {
    const [one, other, third] = [newSecret(), newSecret(), newSecret()]
    const headers = signedHeaders(message, [one, other], new Date())
    expect(new Webhook(one).verify(message.body, headers)).toEqual(JSON.parse(message.body))
    expect(new Webhook(other).verify(message.body, headers)).toEqual(JSON.parse(message.body))
    expect(() => new Webhook(third).verify(message.body, headers)).toThrow()
    expect(() => new Webhook(one).verify(`${message.body} `, headers)).toThrow()
    const renamed = { ...headers, 'webhook-id': 'another' }
    expect(() => new Webhook(one).verify(message.body, renamed)).toThrow()
  })
  it('is too old after five minutes', () => {
    const secret = newSecret()
    const headers = signedHeaders(message, [secret], new Date(Date.now() - 6 * 60_000))
    expect(() => new Webhook(secret).verify(message.body, headers)).toThrow('too old')
  })
  it('is the one that the specification gives as an example', () => {
    const headers = signedHeaders(
      { id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', body: '{"test": 2432232314}' },
      ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'],
      new Date(1_614_265_330_000),
    )
    expect(headers['webhook-signature']).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=')
  })
})

describe('a secret', () => {
  it('has 32 random bytes', () => {
    const secret = newSecret()
    expect(isSecret(secret)).toBe(true)
    expect(Buffer.from(secret.replace('whsec_', ''), 'base64')).toHaveLength(32)
    expect(newSecret()).not.toBe(secret)
  })
  it.each(['', 'whsec_', 'whsec_abc', '�u1', newSecret().slice(1)])('is not %s', (text) => {
    expect(isSecret(text)).toBe(false)
  })
})
