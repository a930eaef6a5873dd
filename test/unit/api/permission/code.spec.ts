// The code that carries the answers to the second page, the word beside it, addresses and limits.
import { describe, expect, it } from 'vitest'

import { addressesFrom } from '../../../../src/api/permission/addresses.ts'
import {
  isSameWord,
  longestCode,
  readCode,
  signCode,
  wordOf,
} from '../../../../src/api/permission/code.ts'
import { countInMemory } from '../../../../src/api/permission/limit.ts'
import { languages } from '../../../../src/translations/languages.ts'

const now = new Date('2027-01-02T12:00:00Z')
const carried = {
  always: false,
  answers: [{ answer: 'yes' as const, article: 'a' }],
  creditLine: null,
  state: 'new',
}

describe('the code', () => {
  const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)

  it('carries the answers for 30 minutes', async () => {
    const code = await signCode('secret', 'token', carried, now)
    expect(await readCode('secret', 'token', code, later(29))).toEqual(carried)
    expect(await readCode('secret', 'token', code, later(31))).toBe('code-expired')
  })

  it('is short for long conditions of all articles of a letter', async () => {
    const words = Array.from({ length: 2000 }, (_, n) =>
      String.fromCodePoint(0x20 + ((n * n) % 90)),
    )
    const answers = Array.from({ length: 200 }, (_, article) => ({
      article,
      words: words.join(''),
    }))
    const code = await signCode('secret', 'token', { ...carried, answers }, now)
    expect(code.length).toBeLessThan(longestCode / 4)
    expect(await readCode('secret', 'token', code, now)).toMatchObject({ answers })
  })

  it('counts for its letter alone, unchanged', async () => {
    const code = await signCode('secret', 'token', carried, now)
    const [head, , mark] = code.split('.')
    const other = Buffer.from(JSON.stringify({ carried, exp: 9e9, iss: 'offprint:permission' }))
    const forged = [head, other.toString('base64url'), mark].join('.')
    for (const [secret, token, given] of [
      ['secret', 'other', code],
      ['another', 'token', code],
      ['secret', 'token', forged],
      ['secret', 'token', ''],
      ['secret', 'token', 'test'],
    ] as const) {
      expect(await readCode(secret, token, given, now)).toBe('code-invalid')
    }
  })
})

describe('the word', () => {
  it.each(Object.keys(languages) as (keyof typeof languages)[])(
    'is one of many in %s, and another for another code',
    (name) => {
      const { words } = languages[name].permission
      const list = words.split(' ')
      expect(new Set(list).size).toBe(list.length)
      const given = Array.from({ length: 400 }, (_, code) => wordOf('secret', `${code}`, words))
      expect(new Set(given).size).toBeGreaterThan(25)
      expect(list.every((word) => /^[A-Z]?[a-z]{3,8}$/.test(word))).toBe(true)
    },
  )

  it('may be typed in any case, and with spaces around it', () => {
    expect(isSameWord(' Lantern ', 'lantern')).toBe(true)
    expect(isSameWord('lanterns', 'lantern')).toBe(false)
    expect(isSameWord('', 'lantern')).toBe(false)
  })
})

describe('addresses', () => {
  const base = 'https://blog.example'
  const expected = {
    confirm: `${base}/writing/api/permission/T/confirm`,
    letter: `${base}/writing/api/permission/T`,
    preview: `${base}/writing/api/permission/T/preview/2`,
  }

  it.each(['', '/', '/confirm', '/confirm/', '/preview/2', '/preview/2/'])(
    'from the page T%s lead to the other pages, wherever the API is',
    (below) => {
      for (const token of ['T', '%54']) {
        const page = `/writing/api/permission/${token}${below}`
        const found = addressesFrom(page, 'T', 'de')
        const given = { ...found, preview: found.preview(2) }
        for (const [name, address] of Object.entries(given)) {
          const { href } = new URL(address, base + page)
          expect(href).toBe(`${expected[name as keyof typeof expected]}?lang=de`)
        }
      }
    },
  )
})

describe('the limit of a host', () => {
  it('counts in a window of time, for each key', () => {
    const counted = { name: 'permission-address', key: 'one', points: 2, seconds: 60 } as const
    const at = now.getTime()
    const count = (seconds: number, key = 'one') =>
      countInMemory(null, { ...counted, key }, at + seconds * 1000)
    expect([count(0), count(10), count(20), count(59)]).toEqual([0, 0, 40, 1])
    expect(count(20, 'two')).toBe(0)
    expect(count(60)).toBe(0)
  })
})
