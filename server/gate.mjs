// Hands only so many requests to Next at once: its work shares one thread with the answers from memory.
import { AsyncResource } from 'node:async_hooks'

/**
 * A lane each for those who must not wait for one another. `slots` are answered at once, `waiting` may queue.
 * Two of a kind keep the thread busy, while one of them waits for the database; with more of them each round of the
 * event loop, which answers from memory have to wait for, only takes longer.
 */
const usualLanes = {
  anonymous: { slots: 2, waiting: 100 },
  kept: { slots: 2, waiting: 400 },
  signedIn: { slots: 8, waiting: 200 },
}

/**
 * @param {Record<string, { slots: number, waiting: number }>} lanes
 * @returns {(lane: string, response: object, work: () => void) => boolean} false where the queue is full
 */
export function openGate(lanes = usualLanes) {
  const states = new Map(
    Object.entries(lanes).map(([name, lane]) => [name, { ...lane, active: 0, queue: new Set() }]),
  )
  return (name, response, work) => {
    const lane = states.get(name)
    if (response.destroyed) {
      return true
    }
    if (lane.active < lane.slots) {
      enter(lane, response, work)
    } else if (lane.queue.size < lane.waiting) {
      wait(lane, response, work)
    } else {
      return false
    }
    return true
  }
}

function wait(lane, response, work) {
  // It is called when another request leaves, and must not be taken for a part of that.
  const entry = AsyncResource.bind(() => {
    response.off('close', leave)
    enter(lane, response, work)
  })
  const leave = () => lane.queue.delete(entry)
  lane.queue.add(entry)
  response.once('close', leave)
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
  const [next] = lane.queue
  if (next && lane.active < lane.slots) {
    lane.queue.delete(next)
    next()
  }
}
