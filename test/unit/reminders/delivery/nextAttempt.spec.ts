import { expect, it } from 'vitest'

import { isServerFault, nextAttempt } from '../../../../src/reminders/delivery/nextAttempt.ts'

function transportError(code: string, responseCode?: number, command?: string) {
  return {
    code,
    command,
    message: 'no',
    responseCode,
  }
}

it.each([
  ['a mailbox that is not there', transportError('EENVELOPE', 550), 'failed'],
  ['a message that is refused', transportError('EMESSAGE', 554), 'failed'],
  ['a mailbox that is full for now', transportError('EENVELOPE', 452), 'waiting'],
  ['a greylist', transportError('EENVELOPE', 451), 'waiting'],
  [
    'a sender that is not let in, for all mail alike',
    transportError('EENVELOPE', 553, 'MAIL FROM'),
    'waiting',
  ],
  ['a greeting that turns us away', transportError('EPROTOCOL', 554, 'CONN'), 'waiting'],
  ['a recipient that is refused', transportError('EENVELOPE', 550, 'RCPT TO'), 'failed'],
  ['a text that is refused', transportError('EMESSAGE', 554, 'DATA'), 'failed'],
  ['a server that hangs up', transportError('ECONNECTION'), 'waiting'],
  ['a wrong password, which somebody will correct', transportError('EAUTH', 535), 'waiting'],
])('%s: %s', (_, refusal, state) => {
  expect(nextAttempt(refusal, 1).state).toBe(state)
})

it('waits longer after each attempt, and gives up in the end', () => {
  const passing = transportError('EENVELOPE', 451)
  const pauses = [1, 2, 3, 4, 5].map((attempts) => nextAttempt(passing, attempts).pause ?? 0)
  expect(pauses).toEqual(pauses.toSorted((a, b) => a - b))
  expect(new Set(pauses).size).toBe(5)
  expect(pauses[0]).toBeGreaterThan(0)
  expect(nextAttempt(passing, 6)).toEqual({ pause: null, state: 'failed' })
})

it('distinguishes a server error from a refused recipient', () => {
  expect(isServerFault(transportError('ECONNECTION'))).toBe(true)
  expect(isServerFault(transportError('EAUTH', 535))).toBe(true)
  expect(isServerFault(transportError('EENVELOPE', 421))).toBe(true)
  expect(isServerFault(transportError('EENVELOPE', 550, 'MAIL FROM'))).toBe(true)
  expect(isServerFault(transportError('EENVELOPE', 550, 'RCPT TO'))).toBe(false)
  expect(isServerFault(transportError('EENVELOPE', 451))).toBe(false)
  expect(isServerFault({ message: 'a mail that could not be made' })).toBe(false)
})
