import { describe, expect, it } from 'vitest'

import { nextTry, readRetryAfter } from '../../../src/webhooks/nextTry.ts'

const hour = 3_600_000
const firstAt = new Date('2026-12-01T00:00:00Z')

/** When each try would be, in seconds after the first, if all fail at once. */
function tries(retryAfter = 0): number[] {
  const times = [firstAt]
  for (;;) {
    const now = times.at(-1)!
    const next = nextTry({ firstAt, now, retryAfter, tries: times.length })
    if (!next) {
      return times.map((one) => (one.getTime() - firstAt.getTime()) / 1000)
    }
    times.push(next)
  }
}

describe('a delivery that fails', () => {
  it('is tried again after five seconds, and for three days', () => {
    const seconds = tries()
    expect(seconds.slice(0, 4)).toEqual([0, 5, 305, 2105])
    expect(seconds.at(-1)).toBeGreaterThan(71 * 3600)
    expect(seconds.at(-1)).toBeLessThanOrEqual(72 * 3600)
    expect(seconds).toHaveLength(10)
  })
  it('waits as long as the receiver says, a day at most', () => {
    const at = (retryAfter: number, count = 1) =>
      nextTry({ firstAt, now: firstAt, retryAfter, tries: count })!.getTime() - firstAt.getTime()
    expect(at(60_000)).toBe(60_000)
    expect(at(1000)).toBe(5000)
    expect(at(1e12)).toBe(24 * hour)
    expect(tries(1e12).at(-1)).toBe(72 * 3600)
  })
  it('is not tried after three days', () => {
    const now = new Date(firstAt.getTime() + 71 * hour)
    expect(nextTry({ firstAt, now, tries: 4 })).toBe(null)
    expect(nextTry({ firstAt, now, tries: 3 })).toEqual(new Date(now.getTime() + 1_800_000))
  })
})

describe('Retry-After', () => {
  const now = new Date('2026-12-01T00:00:00Z')
  it.each([
    ['120', 120_000],
    [' 7 ', 7000],
    ['Tue, 01 Dec 2026 00:01:00 GMT', 60_000],
    ['Mon, 30 Nov 2026 00:00:00 GMT', 0],
    ['-5', 0],
    ['soon', 0],
    ['', 0],
    [undefined, 0],
  ])('%s is %i milliseconds', (header, wait) => {
    expect(readRetryAfter(header, now)).toBe(wait)
  })
})
