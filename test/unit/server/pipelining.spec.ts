// The turns of the requests of one connection. What it does on real connections is in requests.spec.ts.
import type { ServerResponse } from 'node:http'

import { EventEmitter } from 'node:events'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { expect, it } from 'vitest'

import type { ServerRequest } from '../../../server/middleware.ts'

import { limitPipelining } from '../../../server/pipelining.ts'

function setUp() {
  const { admit } = limitPipelining()
  const socket = Object.assign(new EventEmitter(), { destroyed: false })
  const begun: string[] = []
  const send = (name: string) => {
    const response = new EventEmitter() as ServerResponse
    const request = { headers: {}, socket } as unknown as ServerRequest
    admit(request, response, () => begun.push(name))
    return { end: () => response.emit('close') }
  }
  return { begun, send, socket }
}

it('a request begins when those before it have ended, in a later turn', async () => {
  const { begun, send } = setUp()
  const [first, second] = ['first', 'second', 'third'].map(send)
  expect(begun).toEqual(['first'])
  first?.end()
  expect(begun).toEqual(['first'])
  await nextTurn()
  second?.end()
  await nextTurn()
  expect(begun).toEqual(['first', 'second', 'third'])
})

it('a request begins once, if several responses ended in the turn before it', async () => {
  const { begun, send } = setUp()
  send('first').end()
  send('second').end()
  const third = send('third')
  send('fourth')
  third.end()
  await nextTurn()
  expect(begun).toEqual(['first', 'second', 'third', 'fourth'])
})

it('no request begins on a connection that is closed', async () => {
  const { begun, send, socket } = setUp()
  const first = send('first')
  send('second')
  socket.destroyed = true
  first.end()
  socket.emit('close')
  await nextTurn()
  expect(begun).toEqual(['first'])
})
