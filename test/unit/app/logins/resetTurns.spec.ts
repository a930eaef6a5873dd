// Every request for a reset mail is followed by one, and a mailbox is not flooded.
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { expect, it } from 'vitest'

import { sendInTurn } from '../../../../src/app/logins/resetTurns.ts'

function setUp() {
  const limiters = {
    'reset-late-mail': new RateLimiterMemory({ duration: 1, points: 1 }),
    'reset-mail': new RateLimiterMemory({ duration: 3600, points: 3 }),
  }
  const turns = { last: new Map<string, Promise<void>>(), waiting: new Set<string>() }
  let sent = 0
  const send = () => {
    sent += 1
    return Promise.resolve()
  }
  return {
    ask: (isKnown = false) => sendInTurn({ limiters, turns }, { account: 'a', isKnown }, send),
    sent: () => sent,
    turns,
  }
}

it('a request after any number of others is followed by a mail', async () => {
  const { ask, sent, turns } = setUp()
  // Three at once, and one for all others.
  await Promise.all(Array.from({ length: 200 }, () => ask()))
  expect(sent()).toBe(4)
  // Later, and one for both.
  const both = [ask(), ask()]
  expect(sent()).toBe(4)
  await Promise.all(both)
  expect(sent()).toBe(5)
  expect([turns.last.size, turns.waiting.size]).toEqual([0, 0])
})

it('a request from a known address is answered at once', async () => {
  const { ask, sent } = setUp()
  void Promise.all(Array.from({ length: 20 }, () => ask()))
  await expect.poll(sent).toBe(4)
  await ask(true)
  expect(sent()).toBe(5)
})

it('mails for one account are sent one after the other, also after a failure', async () => {
  const { turns } = setUp()
  const limiters = {
    'reset-late-mail': new RateLimiterMemory({ duration: 1, points: 1 }),
    'reset-mail': new RateLimiterMemory({ duration: 1, points: 9 }),
  }
  const log: string[] = []
  const send = (name: string) => async () => {
    log.push(`${name} begins`)
    await Promise.resolve()
    log.push(`${name} ends`)
    if (name === 'one') {
      throw new Error('no mail server')
    }
  }
  const attempt = { account: 'a', isKnown: true }
  const one = sendInTurn({ limiters, turns }, attempt, send('one'))
  const two = sendInTurn({ limiters, turns }, attempt, send('two'))
  await expect(one).rejects.toThrow('no mail server')
  await two
  expect(log).toEqual(['one begins', 'one ends', 'two begins', 'two ends'])
})
