import { expect, it } from 'vitest'

import { delayAfter } from '../../../../src/admin/Editing/heartbeat.client.ts'

it('beats every 30 seconds, in a hidden tab less often, and is heard in time', () => {
  expect(delayAfter(0, false)).toBe(30_000)
  expect(delayAfter(0, true)).toBeGreaterThan(30_000)
  // Browsers hold the timers of a hidden tab back until the next whole minute.
  expect(delayAfter(0, true)).toBeLessThan(60_000)
})

it('beats less and less often while nobody answers', () => {
  const delays = [0, 1, 2, 3, 4, 5, 20].map((failures) => delayAfter(failures, false))
  expect(delays).toEqual([30_000, 60_000, 120_000, 240_000, 300_000, 300_000, 300_000])
})
