// Which requests Next works on, which wait, and which are refused.
import { AsyncLocalStorage } from 'node:async_hooks'
import { EventEmitter } from 'node:events'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'

import { limitConcurrency } from '../../../server/limitConcurrency.mjs'

const classes = { anonymous: { slots: 2, waiting: 2 }, signedIn: { slots: 1, waiting: 1 } }

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
  const schedule = limitConcurrency(classes)
  const begun: string[] = []
  const refused: string[] = []
  const ask = (name: string, requestClass = 'anonymous', client = 'one') => {
    const response = new Response()
    schedule(
      requestClass,
      client,
      response,
      () => begun.push(name),
      () => refused.push(name),
    )
    return { response }
  }
  return { ask, begun, refused, schedule }
}

describe('the limit of concurrency', () => {
  it('runs as many requests as there are slots, queues some, and refuses the others', () => {
    const { ask, begun, refused } = setUp()
    ;['a', 'b', 'c', 'd', 'e'].forEach((name) => ask(name))
    expect([begun, refused]).toEqual([['a', 'b'], ['e']])
  })

  it('lets clients take turns', () => {
    const { ask, begun } = setUp()
    const [first, second] = ['a', 'b', 'c'].map((name) => ask(name))
    ask('other', 'anonymous', 'two')
    first?.response.close()
    ask('d')
    second?.response.close()
    expect(begun).toEqual(['a', 'b', 'c', 'other'])
  })

  it('refuses the newest request of the client with the most requests', () => {
    const { ask, refused } = setUp()
    ;['a', 'b', 'c', 'd'].forEach((name) => ask(name))
    ask('other', 'anonymous', 'two')
    ask('another', 'anonymous', 'three')
    expect(refused).toEqual(['d', 'another'])
  })

  it('frees a slot when the headers are written, even if the client does not read', async () => {
    const { ask, begun } = setUp()
    const [first] = ['a', 'b', 'c', 'd'].map((name) => ask(name))
    first?.response.writeHead()
    first?.response.writeHead()
    await nextTurn()
    first?.response.close()
    expect(begun).toEqual(['a', 'b', 'c'])
  })

  it('frees a slot when a client disconnects', () => {
    const { ask, begun } = setUp()
    const [first] = ['a', 'b', 'c'].map((name) => ask(name))
    first?.response.close()
    expect(begun).toEqual(['a', 'b', 'c'])
  })

  it('removes a request whose client disconnects in the queue or before', () => {
    const { ask, begun, refused, schedule } = setUp()
    const [first, , third] = ['a', 'b', 'c', 'd'].map((name) => ask(name))
    third?.response.close()
    ask('e')
    expect(refused).toEqual([])
    first?.response.close()
    const gone = new Response()
    gone.close()
    schedule(
      'anonymous',
      'one',
      gone,
      () => begun.push('gone'),
      () => refused.push('gone'),
    )
    expect(refused).toEqual([])
    expect(begun).toEqual(['a', 'b', 'd'])
  })

  it('separates signed-in users from anonymous ones', () => {
    const { ask, begun } = setUp()
    ;['a', 'b', 'c', 'd'].forEach((name) => ask(name))
    ask('staff', 'signedIn')
    expect(begun).toEqual(['a', 'b', 'staff'])
  })

  it('runs each request in its own async context', () => {
    const { ask, schedule } = setUp()
    const store = new AsyncLocalStorage<string>()
    const seen: (string | undefined)[] = []
    const [first] = ['a', 'b'].map((name) => ask(name))
    store.run('waiting', () => {
      schedule(
        'anonymous',
        'one',
        new Response(),
        () => seen.push(store.getStore()),
        () => undefined,
      )
    })
    store.run('leaving', () => first?.response.close())
    expect(seen).toEqual(['waiting'])
  })
})
