// Which requests Next works on, which wait, and which are refused.
import type { ServerResponse } from 'node:http'

import { AsyncLocalStorage } from 'node:async_hooks'
import { EventEmitter, once } from 'node:events'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'

import { limitConcurrency } from '../../../server/limitConcurrency.ts'

const classes = { anonymous: { slots: 2, waiting: 2 }, signedIn: { slots: 1, waiting: 1 } }

type Task = Parameters<ReturnType<typeof limitConcurrency>>[0]

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

/** A task of one anonymous client. */
function taskOf(response: Response, given: Partial<Task>): Task {
  return {
    client: 'one',
    refuse: () => undefined,
    requestClass: 'anonymous',
    response: response as unknown as ServerResponse,
    work: () => Promise.resolve(),
    ...given,
  }
}

function setUp() {
  const schedule = limitConcurrency(classes)
  const begun: string[] = []
  const refused: string[] = []
  const ask = (name: string, requestClass = 'anonymous', client = 'one') => {
    const response = new Response()
    const work = async () => {
      begun.push(name)
      await once(response, 'done')
    }
    const refuse = () => void refused.push(name)
    schedule(taskOf(response, { client, refuse, requestClass, work }))
    const finish = async () => {
      response.emit('done')
      await manyTurns()
    }
    return { finish, response }
  }
  return { ask, begun, refused, schedule }
}

/** More than lie between two works of a slot. */
async function manyTurns() {
  for (let turn = 0; turn < 30; turn += 1) {
    await nextTurn()
  }
}

describe('the limit of concurrency', () => {
  it('runs as many requests as there are slots, queues some, and refuses the others', () => {
    const { ask, begun, refused } = setUp()
    ;['a', 'b', 'c', 'd', 'e'].forEach((name) => ask(name))
    expect([begun, refused]).toEqual([['a', 'b'], ['e']])
  })

  it('lets clients take turns', async () => {
    const { ask, begun } = setUp()
    const [first, second] = ['a', 'b', 'c'].map((name) => ask(name))
    ask('other', 'anonymous', 'two')
    await first?.finish()
    ask('d')
    await second?.finish()
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
    await manyTurns()
    first?.response.close()
    expect(begun).toEqual(['a', 'b', 'c'])
  })

  it('keeps the slot of a client that disconnects until its work is done', async () => {
    const { ask, begun } = setUp()
    const [first] = ['a', 'b', 'c'].map((name) => ask(name))
    first?.response.close()
    await manyTurns()
    expect(begun).toEqual(['a', 'b'])
    await first?.finish()
    expect(begun).toEqual(['a', 'b', 'c'])
  })

  it('leaves turns of the event loop between the requests of a slot, however soon they are answered', async () => {
    const schedule = limitConcurrency({ anonymous: { slots: 1, waiting: 9 } })
    let answered = 0
    for (let n = 0; n < 9; n += 1) {
      const response = new Response()
      const answer = () => {
        answered += 1
        response.writeHead()
        response.close()
        return Promise.resolve()
      }
      schedule(taskOf(response, { work: answer }))
    }
    let turns = 0
    for (; answered < 9; turns += 1) {
      await nextTurn()
    }
    expect(turns).toBeGreaterThanOrEqual(8)
  })

  it('removes a request whose client disconnects in the queue or before', async () => {
    const { ask, begun, refused, schedule } = setUp()
    const [first, , third] = ['a', 'b', 'c', 'd'].map((name) => ask(name))
    third?.response.close()
    ask('e')
    expect(refused).toEqual([])
    await first?.finish()
    const gone = new Response()
    gone.close()
    schedule(
      taskOf(gone, {
        refuse: () => void refused.push('gone'),
        work: () => Promise.resolve(void begun.push('gone')),
      }),
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

  it('runs each request in its own async context', async () => {
    const { ask, schedule } = setUp()
    const store = new AsyncLocalStorage<string>()
    const seen: (string | undefined)[] = []
    const [first] = ['a', 'b'].map((name) => ask(name))
    store.run('waiting', () => {
      const work = () => Promise.resolve(void seen.push(store.getStore()))
      schedule(taskOf(new Response(), { work }))
    })
    await store.run('leaving', () => first?.finish())
    expect(seen).toEqual(['waiting'])
  })
})
