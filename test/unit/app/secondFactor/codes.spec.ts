// Codes and secrets of second factors.
import { describe, expect, it } from 'vitest'

import {
  createRecoveryCodes,
  createSecret,
  readCode,
  stepOf,
  uriOf,
} from '../../../../src/app/secondFactor/codes.ts'
import { seal, unseal } from '../../../../src/app/secondFactor/sealing.ts'

/** Of RFC 6238, appendix B, the last six digits. */
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'

describe('a code', () => {
  it.each([
    [59, '287082', 1],
    [1111111109, '081804', 37037036],
    [1234567890, '005924', 41152263],
    [20000000000, '353130', 666666666],
  ])('at %i seconds is that of the standard', (seconds, text, step) => {
    expect(stepOf(secret, text, seconds * 1000)).toBe(step)
    expect(stepOf(secret, text, (seconds + 30) * 1000)).toBe(step)
    expect(stepOf(secret, text, (seconds - 30) * 1000)).toBe(step)
    expect(stepOf(secret, text, (seconds + 60) * 1000)).toBeUndefined()
  })

  it.each(['12345', '1234567', '12345a', '', undefined, null, 123456, ['123456'], '１２３４５６'])(
    'is not %j',
    (given) => {
      expect(readCode(given)).toBeUndefined()
    },
  )
})

it('recovery codes differ, and each is read as its hash', () => {
  const { hashes, texts } = createRecoveryCodes()
  expect(new Set(texts).size).toBe(10)
  expect(texts.every((text) => /^(?:[a-z2-7]{4}-){3}[a-z2-7]{4}$/.test(text))).toBe(true)
  expect(texts.map((text) => readCode(text.toUpperCase()))).toEqual(
    hashes.map((hash) => ({ hash, kind: 'recovery' })),
  )
})

it('the address for an app names account and site', () => {
  const uri = uriOf(createSecret(), 'a:b@example.org', 'The blog: of all')
  expect(decodeURIComponent(uri)).toMatch(
    /^otpauth:\/\/totp\/The blog {2}of all:a:b@example\.org\?issuer=The blog {2}of all&secret=[A-Z2-7]{32}&/,
  )
})

it('a sealed secret is opened with the same secret and for the same account only', () => {
  const sealed = seal('the text', 'one secret', 'account 1')
  expect(sealed).not.toBe(seal('the text', 'one secret', 'account 1'))
  expect(unseal(sealed, 'one secret', 'account 1')).toBe('the text')
  expect(unseal(sealed, 'another', 'account 1')).toBeUndefined()
  expect(unseal(sealed, 'one secret', 'account 2')).toBeUndefined()
  expect(unseal(sealed.slice(0, 20), 'one secret', 'account 1')).toBeUndefined()
})
