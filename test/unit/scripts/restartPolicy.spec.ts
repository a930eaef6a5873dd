import { describe, expect, it } from 'vitest'

import { decideRestart } from '../../../scripts/bootstrap/restartPolicy.mjs'

describe('a process that exits is restarted', () => {
  it.each([
    ['once', [0], 100],
    ['twice', [0, 1000], 300],
    ['three times', [0, 1000, 2000], 900],
    ['four times', [0, 1000, 2000, 3000], 2700],
    ['a fifth time, a minute after the first', [0, 1000, 2000, 3000, 60_000], 2700],
    ['again after a quiet minute', [0, 1000, 2000, 3000, 90_000], 100],
  ])('after it exited %s', (_, deaths, delay) => {
    expect(decideRestart(deaths).delay).toBe(delay)
  })

  it('but not if it exited five times within a minute', () => {
    expect(decideRestart([0, 10_000, 20_000, 30_000, 59_999]).delay).toBeUndefined()
  })

  it('and exits of more than a minute ago do not count', () => {
    expect(decideRestart([0, 50_000, 100_000]).recent).toEqual([50_000, 100_000])
  })
})
