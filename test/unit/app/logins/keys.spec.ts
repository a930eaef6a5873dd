import { describe, expect, it } from 'vitest'

import { hashed, normalizeEmail } from '../../../../src/app/logins/keys.ts'
import { networkOf } from '../../../../src/app/network.ts'

describe('the key of an account', () => {
  it.each([
    ['ADA@example.org'],
    ['  ada@example.org\t'],
    ['ａｄａ@example.org'],
    ['\u00a0ada@EXAMPLE.org'],
  ])('is the same for all spellings of its address: %j', (spelt) => {
    expect(normalizeEmail(spelt)).toBe('ada@example.org')
  })

  it('is the same for addresses that Payload considers equal, such as with a Kelvin sign', () => {
    expect(normalizeEmail('\u212aim@example.org')).toBe('kim@example.org')
  })

  it('is short, reveals nothing without the secret, and differs from that of an address', () => {
    const key = hashed('secret', 'account', 'x'.repeat(100_000))
    expect(key).toMatch(/^[\w-]{43}$/)
    expect(hashed('other', 'account', 'x'.repeat(100_000))).not.toBe(key)
    expect(hashed('secret', 'address', 'x'.repeat(100_000))).not.toBe(key)
  })
})

describe('the network of a client', () => {
  it.each([
    [undefined, 'local'],
    ['', 'local'],
    ['192.0.2.7', '192.0.2.7'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['2001:0DB8:0000:0000:ffff:ffff:ffff:ffff', '2001:db8:0:0::/64'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['::ffff:c000:207', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
  ])('of %j is %j', (address, network) => {
    expect(networkOf(address)).toBe(network)
  })
})
