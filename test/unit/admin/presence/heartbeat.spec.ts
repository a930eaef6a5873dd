import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { delayAfter } from '../../../../src/admin/presence/heartbeat.client.ts'

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

describe('a tab that leaves a document', () => {
  const url = 'https://desk.example/api/articles/1/presence'
  const events: string[] = []
  const answers: (() => void)[] = []

  beforeEach(() => {
    vi.resetModules()
    events.length = 0
    answers.length = 0
    const stored = new Map<string, string>()
    vi.stubGlobal('window', new EventTarget())
    Object.assign(window, { clearTimeout, setTimeout })
    vi.stubGlobal('document', Object.assign(new EventTarget(), { hidden: false }))
    vi.stubGlobal('sessionStorage', {
      getItem: (key: string) => stored.get(key) ?? null,
      removeItem: (key: string) => stored.delete(key),
      setItem: (key: string, value: string) => stored.set(key, value),
    })
    vi.stubGlobal('navigator', { sendBeacon: () => events.push('leave') })
    vi.stubGlobal('fetch', (_: string, { body }: { body: string }) => {
      events.push(body.includes('leave') ? 'leave again' : 'beat')
      return new Promise((resolve) => {
        answers.push(() => resolve(Response.json({ others: [] })))
      })
    })
  })
  afterEach(() => vi.unstubAllGlobals())

  async function start() {
    const module = await import('../../../../src/admin/presence/heartbeat.client.ts')
    const heartbeat = module.startHeartbeat({ isChanged: () => false, onAnswer: () => {}, url })
    return heartbeat
  }

  it('says so after the heartbeat that is under way', async () => {
    const heartbeat = await start()
    await vi.waitFor(() => expect(events).toEqual(['beat']))
    heartbeat.stop()
    await Promise.resolve()
    expect(events).toEqual(['beat'])
    answers[0]?.()
    await vi.waitFor(() => expect(events).toEqual(['beat', 'leave']))
  })

  it('says it again on its next page, before the first heartbeat there', async () => {
    await start()
    await vi.waitFor(() => expect(events).toEqual(['beat']))
    window.dispatchEvent(new Event('pagehide'))
    vi.resetModules()
    await start()
    await vi.waitFor(() => expect(events).toEqual(['beat', 'leave', 'leave again']))
    answers[1]?.()
    await vi.waitFor(() => expect(events).toEqual(['beat', 'leave', 'leave again', 'beat']))
  })
})
