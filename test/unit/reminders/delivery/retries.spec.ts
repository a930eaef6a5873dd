import { expect, it } from 'vitest'

import { afterRefusal, isOfServer } from '../../../../src/reminders/delivery/retries.ts'

function trouble(code: string, responseCode?: number, command?: string) {
  return {
    code,
    command,
    message: 'no',
    responseCode,
  }
}

it.each([
  ['a mailbox that is not there', trouble('EENVELOPE', 550), 'failed'],
  ['a message that is refused', trouble('EMESSAGE', 554), 'failed'],
  ['a mailbox that is full for now', trouble('EENVELOPE', 452), 'waiting'],
  ['a greylist', trouble('EENVELOPE', 451), 'waiting'],
  [
    'a sender that is not let in, for all mail alike',
    trouble('EENVELOPE', 553, 'MAIL FROM'),
    'waiting',
  ],
  ['a greeting that turns us away', trouble('EPROTOCOL', 554, 'CONN'), 'waiting'],
  ['a recipient that is refused', trouble('EENVELOPE', 550, 'RCPT TO'), 'failed'],
  ['a text that is refused', trouble('EMESSAGE', 554, 'DATA'), 'failed'],
  ['a server that hangs up', trouble('ECONNECTION'), 'waiting'],
  ['a password that is wrong, which somebody will mend', trouble('EAUTH', 535), 'waiting'],
])('%s: %s', (_, refusal, state) => {
  expect(afterRefusal(refusal, 1).state).toBe(state)
})

it('waits longer each time, and ends', () => {
  const passing = trouble('EENVELOPE', 451)
  const pauses = [1, 2, 3, 4, 5].map((attempts) => afterRefusal(passing, attempts).pause ?? 0)
  expect(pauses).toEqual(pauses.toSorted((a, b) => a - b))
  expect(new Set(pauses).size).toBe(5)
  expect(pauses[0]).toBeGreaterThan(0)
  expect(afterRefusal(passing, 6)).toEqual({ pause: null, state: 'failed' })
})

it('tells a server that cannot be spoken to from one that refuses somebody', () => {
  expect(isOfServer(trouble('ECONNECTION'))).toBe(true)
  expect(isOfServer(trouble('EAUTH', 535))).toBe(true)
  expect(isOfServer(trouble('EENVELOPE', 421))).toBe(true)
  expect(isOfServer(trouble('EENVELOPE', 550, 'MAIL FROM'))).toBe(true)
  expect(isOfServer(trouble('EENVELOPE', 550, 'RCPT TO'))).toBe(false)
  expect(isOfServer(trouble('EENVELOPE', 451))).toBe(false)
  expect(isOfServer({ message: 'a mail that could not be made' })).toBe(false)
})
