// Limits how many requests Next works on at once: it shares one thread with the response cache.
import { AsyncResource } from 'node:async_hooks'

/**
 * Request classes that must not wait for one another. `slots` requests run at once, `waiting` may queue.
 * Two of a kind keep the thread busy, while one of them waits for the database; with more of them each round of the
 * event loop, which cached responses have to wait for, only takes longer. Logins wait for their hashes, elsewhere.
 */
const defaultClasses = {
  anonymous: { slots: 2, waiting: 100 },
  graphql: { slots: 1, waiting: 50 },
  cacheable: { slots: 2, waiting: 400 },
  login: { slots: 8, waiting: 50 },
  signedIn: { slots: 8, waiting: 200 },
}

/**
 * Clients take turns, so that one with many requests delays only itself. Where the queue is full, the newest request
 * of the client with most in it is refused.
 * @param {Record<string, { slots: number, waiting: number }>} classes
 * @returns {(requestClass: string, client: string, response: object, work: () => void, refuse: () => void) => void}
 */
export function limitConcurrency(classes = defaultClasses) {
  const states = new Map(
    Object.entries(classes).map(([name, limits]) => [
      name,
      { ...limits, active: 0, count: 0, queues: new Map() },
    ]),
  )
  return (name, client, response, work, refuse) => {
    const state = states.get(name)
    if (response.destroyed) {
      return
    }
    if (state.active < state.slots) {
      enter(state, response, work)
    } else if (state.count < state.waiting || refuseNewestOfLongest(state, client)) {
      wait(state, client, response, work, refuse)
    } else {
      refuse()
    }
  }
}

function wait(state, client, response, work, refuse) {
  const remove = () => {
    response.off('close', remove)
    removeFromQueue(state, client, entry)
  }
  // Called when another request ends, but in the async context of this one.
  const entry = AsyncResource.bind((isAccepted) => {
    remove()
    if (isAccepted) {
      enter(state, response, work)
    } else {
      refuse()
    }
  })
  const queue = state.queues.get(client) ?? new Set()
  state.queues.set(client, queue.add(entry))
  state.count += 1
  response.once('close', remove)
}

function removeFromQueue(state, client, entry) {
  const queue = state.queues.get(client)
  if (queue?.delete(entry)) {
    state.count -= 1
    if (queue.size === 0) {
      state.queues.delete(client)
    }
  }
}

/** False where nobody has more waiting than this client would have. */
function refuseNewestOfLongest({ queues }, client) {
  const own = (queues.get(client)?.size ?? 0) + 1
  const [longest] = [...queues.values()].toSorted((a, b) => b.size - a.size)
  if (!longest || longest.size <= own) {
    return false
  }
  const newest = [...longest].at(-1)
  newest(false)
  return true
}

/** The slot is free again once the head of the response is written: a slow client does not hold it. */
function enter(state, response, work) {
  state.active += 1
  let isActive = true
  const leave = () => {
    if (isActive) {
      isActive = false
      state.active -= 1
      enterNext(state)
    }
  }
  const { writeHead } = response
  response.writeHead = (...given) => {
    const written = writeHead.apply(response, given)
    // Outside the async context of this request.
    setImmediate(leave)
    return written
  }
  response.once('close', leave)
  work()
}

function enterNext(state) {
  const [first] = state.queues
  if (!first || state.active >= state.slots) {
    return
  }
  const [client, queue] = first
  // This client's next turn comes last.
  state.queues.delete(client)
  state.queues.set(client, queue)
  const [next] = queue
  next(true)
}
