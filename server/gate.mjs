// Hands only so many requests to Next at once: its work shares one thread with the answers from memory.
import { AsyncResource } from 'node:async_hooks'

/**
 * A lane each for those who must not wait for one another. `slots` are answered at once, `waiting` may queue.
 * Two of a kind keep the thread busy, while one of them waits for the database; with more of them each round of the
 * event loop, which answers from memory have to wait for, only takes longer. Logins wait for their hashes, elsewhere.
 */
const usualLanes = {
  anonymous: { slots: 2, waiting: 100 },
  graphql: { slots: 1, waiting: 50 },
  kept: { slots: 2, waiting: 400 },
  login: { slots: 8, waiting: 50 },
  signedIn: { slots: 8, waiting: 200 },
}

/**
 * Clients take turns: one that asks for much waits for itself. Where the queue is full, the client with most in it
 * is refused.
 * @param {Record<string, { slots: number, waiting: number }>} lanes
 * @returns {(lane: string, client: string, response: object, work: () => void, refuse: () => void) => void}
 */
export function openGate(lanes = usualLanes) {
  const states = new Map(
    Object.entries(lanes).map(([name, lane]) => [
      name,
      { ...lane, active: 0, count: 0, queues: new Map() },
    ]),
  )
  return (name, client, response, work, refuse) => {
    const lane = states.get(name)
    if (response.destroyed) {
      return
    }
    if (lane.active < lane.slots) {
      enter(lane, response, work)
    } else if (lane.count < lane.waiting || makeRoom(lane, client)) {
      wait(lane, client, response, work, refuse)
    } else {
      refuse()
    }
  }
}

function wait(lane, client, response, work, refuse) {
  const remove = () => {
    response.off('close', remove)
    takeOut(lane, client, entry)
  }
  // It is called when another request leaves, and must not be taken for a part of that.
  const entry = AsyncResource.bind((isLetIn) => {
    remove()
    if (isLetIn) {
      enter(lane, response, work)
    } else {
      refuse()
    }
  })
  const queue = lane.queues.get(client) ?? new Set()
  lane.queues.set(client, queue.add(entry))
  lane.count += 1
  response.once('close', remove)
}

function takeOut(lane, client, entry) {
  const queue = lane.queues.get(client)
  if (queue?.delete(entry)) {
    lane.count -= 1
    if (queue.size === 0) {
      lane.queues.delete(client)
    }
  }
}

/** False where nobody has more waiting than this client would have. */
function makeRoom({ queues }, client) {
  const own = (queues.get(client)?.size ?? 0) + 1
  const [longest] = [...queues.values()].toSorted((a, b) => b.size - a.size)
  if (!longest || longest.size <= own) {
    return false
  }
  const newest = [...longest].at(-1)
  newest(false)
  return true
}

/** The slot is free again with the head of the answer: a slow reader does not hold it. */
function enter(lane, response, work) {
  lane.active += 1
  let isInside = true
  const leave = () => {
    if (isInside) {
      isInside = false
      lane.active -= 1
      enterNext(lane)
    }
  }
  const { writeHead } = response
  response.writeHead = (...given) => {
    const written = writeHead.apply(response, given)
    // Not within the work of this one.
    setImmediate(leave)
    return written
  }
  response.once('close', leave)
  work()
}

function enterNext(lane) {
  const [turn] = lane.queues
  if (!turn || lane.active >= lane.slots) {
    return
  }
  const [client, queue] = turn
  // The last in the order of turns from now on.
  lane.queues.delete(client)
  lane.queues.set(client, queue)
  const [next] = queue
  next(true)
}
