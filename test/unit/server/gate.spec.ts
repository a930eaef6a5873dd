import { AsyncLocalStorage } from 'node:async_hooks'
import { EventEmitter } from 'node:events'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'

import { openGate } from '../../../server/gate.mjs'

const lanes = { anonymous: { slots: 2, waiting: 2 }, signedIn: { slots: 1, waiting: 1 } }

class Response extends EventEmitter {
  destroyed = false
  close() {
    this.destroyed = true
    this.emit('close')
  }
  writeHead() {
    return this
  }
}

function setUp() {
  const gate = openGate(lanes)
  const begun: string[] = []
  const ask = (name: string, lane = 'anonymous') => {
    const response = new Response()
    const isTaken = gate(lane, response, () => begun.push(name))
    return { isTaken, response }
  }
  return { ask, begun, gate }
}

describe('the gate', () => {
  it('lets in as many as there are slots, lets some wait, and refuses the rest', () => {
    const { ask, begun } = setUp()
    const taken = ['a', 'b', 'c', 'd', 'e'].map((name) => ask(name).isTaken)
    expect([taken, begun]).toEqual([
      [true, true, true, true, false],
      ['a', 'b'],
    ])
  })

  it('lets in the next with the head of an answer, whether that is read or not', async () => {
    const { ask, begun } = setUp()
    const [first] = ['a', 'b', 'c', 'd'].map((name) => ask(name))
    first?.response.writeHead()
    first?.response.writeHead()
    await nextTurn()
    first?.response.close()
    expect(begun).toEqual(['a', 'b', 'c'])
  })

  it('lets in the next when somebody leaves without an answer', () => {
    const { ask, begun } = setUp()
    const [first] = ['a', 'b', 'c'].map((name) => ask(name))
    first?.response.close()
    expect(begun).toEqual(['a', 'b', 'c'])
  })

  it('forgets who leaves while waiting, and who has left before', () => {
    const { ask, begun, gate } = setUp()
    const [first, , third] = ['a', 'b', 'c', 'd'].map((name) => ask(name))
    third?.response.close()
    expect(ask('e').isTaken).toBe(true)
    first?.response.close()
    const gone = new Response()
    gone.close()
    expect(gate('anonymous', gone, () => begun.push('gone'))).toBe(true)
    expect(begun).toEqual(['a', 'b', 'd'])
  })

  it('keeps those who are signed in apart', () => {
    const { ask, begun } = setUp()
    ;['a', 'b', 'c', 'd'].forEach((name) => ask(name))
    expect(ask('staff', 'signedIn').isTaken).toBe(true)
    expect(begun).toEqual(['a', 'b', 'staff'])
  })

  it('works in the context of the request, not of the one that leaves', () => {
    const { ask, gate } = setUp()
    const store = new AsyncLocalStorage<string>()
    const seen: (string | undefined)[] = []
    const [first] = ['a', 'b'].map((name) => ask(name))
    store.run('waiting', () => {
      gate('anonymous', new Response(), () => seen.push(store.getStore()))
    })
    store.run('leaving', () => first?.response.close())
    expect(seen).toEqual(['waiting'])
  })
})
