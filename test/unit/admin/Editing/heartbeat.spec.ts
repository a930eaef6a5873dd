import { expect, it } from 'vitest'

import { delayAfter } from '../../../../src/admin/Editing/heartbeat.client.ts'

it('is sent every 30 seconds, less often in a hidden tab, and before it expires', () => {
  expect(delayAfter(0, false)).toBe(30_000)
  expect(delayAfter(0, true)).toBeGreaterThan(30_000)
  // Browsers hold the timers of a hidden tab back until the next whole minute.
  expect(delayAfter(0, true)).toBeLessThan(60_000)
})

it('is sent less and less often without a response', () => {
  const delays = [0, 1, 2, 3, 4, 5, 20].map((failures) => delayAfter(failures, false))
  expect(delays).toEqual([30_000, 60_000, 120_000, 240_000, 300_000, 300_000, 300_000])
})
