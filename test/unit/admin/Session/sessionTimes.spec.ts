import { describe, expect, it } from 'vitest'

import { dutyOfTyping } from '../../../../src/admin/Session/sessionTimes.ts'

const minute = 60_000
const times = { askedAt: 0, endsAt: 120 * minute, life: 120 * minute }

describe('a user who types', () => {
  it.each([
    ['nothing', 'within a minute of the last question', 0.5 * minute],
    ['ask', 'now and then', 5 * minute],
    ['refresh', 'close to the end', 110 * minute],
    ['ask', 'after the end', 121 * minute],
  ])('%s is due %s', (duty, _, now) => {
    expect(dutyOfTyping({ ...times, now })).toBe(duty)
  })

  it('refreshes a short session in its last quarter', () => {
    const short = { askedAt: 0, endsAt: 2 * minute, life: 2 * minute }
    expect(dutyOfTyping({ ...short, now: 1.4 * minute })).toBe('ask')
    expect(dutyOfTyping({ ...short, now: 1.6 * minute })).toBe('refresh')
  })

  it('asks for the session if its end is unknown', () => {
    expect(dutyOfTyping({ ...times, endsAt: null, now: 5 * minute })).toBe('ask')
  })
})
