// What Next answers before the port is opened.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { warmUp } from '../../../server/warmUp.ts'
import { warmUpUser } from '../../../src/app/warmUpUser.ts'

describe('warmUp', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  function watch(promise: Promise<unknown>) {
    const watched = { isDone: false }
    void promise.then(() => (watched.isDone = true))
    return watched
  }

  it('ends when the blog, the admin panel and the API have answered', async () => {
    const answers = new Map<string, () => void>()
    const fetch = (url: string) => new Promise<void>((resolve) => answers.set(url, resolve))
    const watched = watch(warmUp(fetch))
    const last = '/admin/login'
    expect([...answers.keys()]).toEqual(['/', last, '/api/users/me'])
    answers.forEach((answer, url) => url !== last && answer())
    await vi.advanceTimersByTimeAsync(1000)
    expect(watched.isDone).toBe(false)
    answers.get(last)?.()
    await vi.advanceTimersByTimeAsync(0)
    expect(watched.isDone).toBe(false)
    expect([...answers.keys()].slice(3)).toEqual(['/admin', '/admin/collections/articles/create'])
    answers.forEach((answer) => answer())
    await vi.advanceTimersByTimeAsync(0)
    expect(watched.isDone).toBe(true)
  })

  it('is signed in for pages of the admin panel alone, and no longer than it lasts', async () => {
    const users: [string, unknown][] = []
    const authenticate = () => warmUpUser.authenticate({} as never) as { user: unknown }
    await warmUp((url) => {
      users.push([url, authenticate().user])
      return url === '/admin' ? Promise.reject(new Error('no answer')) : Promise.resolve()
    })
    const known = users.filter(([, user]) => user).map(([url]) => url)
    expect(known).toEqual(['/admin', '/admin/collections/articles/create'])
    expect(authenticate().user).toBeNull()
  })

  it('ends although nothing answers: the database may be away', async () => {
    const failing = watch(warmUp(() => Promise.reject(new Error('no answer'))))
    const hanging = watch(warmUp(() => new Promise(() => undefined)))
    await vi.advanceTimersByTimeAsync(0)
    expect([failing.isDone, hanging.isDone]).toEqual([true, false])
    await vi.advanceTimersByTimeAsync(30_000)
    expect(hanging.isDone).toBe(true)
  })
})
