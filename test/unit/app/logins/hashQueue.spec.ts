import crypto from 'node:crypto'
import { describe, expect, it } from 'vitest'

import { hasFreeSlot, queueHashes, reserveSlot } from '../../../../src/app/logins/hashQueue.ts'

function hash(password: unknown = 'x') {
  return new Promise<Buffer>((resolve, reject) => {
    crypto.pbkdf2(password as string, 'salt', 1, 32, 'sha256', (error, key) =>
      error ? reject(error) : resolve(key),
    )
  })
}

describe('password hashes', () => {
  it('run two at a time, in order, with unchanged results', async () => {
    const { pbkdf2 } = crypto
    const ends: (() => void)[] = []
    Object.assign(crypto, {
      pbkdf2: (...args: Parameters<typeof pbkdf2>) => {
        const done = args[5]
        pbkdf2(args[0], args[1], args[2], args[3], args[4], (error, key) =>
          ends.push(() => done(error, key)),
        )
      },
    })
    queueHashes()
    queueHashes()
    const hashes = Array.from({ length: 5 }, () => hash())
    for (const atOnce of [2, 2, 1]) {
      await expect.poll(() => ends.length).toBe(atOnce)
      ends.splice(0).forEach((end) => end())
    }
    expect(new Set((await Promise.all(hashes)).map((key) => key.toString('hex'))).size).toBe(1)
  })

  it('that fail do not block the queue', async () => {
    const failures = await Promise.allSettled(Array.from({ length: 4 }, () => hash(5)))
    expect(failures.map(({ status }) => status)).toEqual(Array(4).fill('rejected'))
    expect(hasFreeSlot(false)).toBe(true)
  })

  it('have fifty-two slots, ten of them for known clients only', () => {
    const strangers = Array.from({ length: 60 }, () => reserveSlot(false)).filter(Boolean)
    const known = Array.from({ length: 60 }, () => reserveSlot(true)).filter(Boolean)
    expect([strangers.length, known.length]).toEqual([42, 10])
    expect([hasFreeSlot(false), hasFreeSlot(true)]).toEqual([false, false])
  })
})
