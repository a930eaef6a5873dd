// Limits how many requests Next handles at the same time, because it shares its thread with the response cache.
import type { ServerResponse } from 'node:http'

import { AsyncResource } from 'node:async_hooks'
import onHeaders from 'on-headers'

/** Between two works of a slot: turns of the event loop, and milliseconds. */
const [mostTurns, longestPause] = [20, 10]
/** In milliseconds, once nobody waits for it any more. */
const longestWork = 30_000

interface Limits {
  slots: number
  waiting: number
}

/** The requests of one class. */
interface State extends Limits {
  active: number
  /** How many wait. */
  count: number
  /** Those of each client. */
  queues: Map<string, Set<Entry>>
}

type Entry = (isAccepted: boolean) => void

interface Task {
  client: string
  refuse: () => void
  requestClass: string
  response: ServerResponse
  work: () => Promise<void>
}

/**
 * Request classes that do not wait for each other. `slots` requests run at the same time, `waiting` may queue.
 * Two requests keep the thread busy: one computes while the other one waits for the database. More of them would only
 * make each turn of the event loop longer, and cached responses wait for it. Logins mostly wait for their hashes.
 */
const defaultClasses: Record<string, Limits> = {
  anonymous: { slots: 2, waiting: 100 },
  cacheable: { slots: 2, waiting: 400 },
  // After a restart all streams come at once, and a browser does not ask again after a refusal.
  events: { slots: 2, waiting: 400 },
  graphql: { slots: 1, waiting: 50 },
  // They have a queue of their own behind it, which refuses what is too much.
  intake: { slots: 16, waiting: 16 },
  login: { slots: 8, waiting: 50 },
  // Many sign-ins must not keep anybody from a new password.
  recovery: { slots: 4, waiting: 100 },
  signedIn: { slots: 8, waiting: 200 },
}

/**
 * Clients take turns (round robin), so that a client with many requests delays only itself. If the queue is full, the
 * newest request of the client with the most requests in it is refused.
 */
export function limitConcurrency(classes = defaultClasses): (task: Task) => void {
  const states = new Map<string, State>(
    Object.entries(classes).map(([name, limits]) => [
      name,
      { ...limits, active: 0, count: 0, queues: new Map() },
    ]),
  )
  return (task) => {
    const state = states.get(task.requestClass)
    if (!state) {
      throw new TypeError(`There is no class "${task.requestClass}".`)
    }
    if (task.response.destroyed) {
      return
    }
    if (state.active < state.slots) {
      enter(state, task)
    } else if (state.count < state.waiting || refuseNewestOfLongest(state, task.client)) {
      wait(state, task)
    } else {
      task.refuse()
    }
  }
}

function wait(state: State, task: Task): void {
  const { client, refuse, response } = task
  const remove = () => {
    response.off('close', remove)
    removeFromQueue(state, client, entry)
  }
  // Called when another request ends, but must run in the async context of this one.
  const entry: Entry = AsyncResource.bind((isAccepted: boolean) => {
    remove()
    if (isAccepted) {
      enter(state, task)
    } else {
      refuse()
    }
  })
  const queue = state.queues.get(client) ?? new Set<Entry>()
  state.queues.set(client, queue.add(entry))
  state.count += 1
  response.once('close', remove)
}

function removeFromQueue(state: State, client: string, entry: Entry): void {
  const queue = state.queues.get(client)
  if (queue?.delete(entry)) {
    state.count -= 1
    if (queue.size === 0) {
      state.queues.delete(client)
    }
  }
}

/** False if no client has more requests in the queue than this one would have. */
function refuseNewestOfLongest({ queues }: State, client: string): boolean {
  const own = (queues.get(client)?.size ?? 0) + 1
  const [longest] = [...queues.values()].toSorted((a, b) => b.size - a.size)
  if (!longest || longest.size <= own) {
    return false
  }
  const newest = [...longest].at(-1)
  newest?.(false)
  return true
}

/**
 * Frees the slot once the response headers are written, so that a slow client does not occupy it, or when the work is done.
 * A client that leaves before does not free it: the work goes on.
 */
function enter(state: State, { response, work }: Task): void {
  state.active += 1
  let isActive = true
  const leave = () => {
    if (isActive) {
      isActive = false
      state.active -= 1
      enterNext(state)
    }
  }
  // Outside the async context of this request, and in later turns of the event loop: requests that wait for nothing, such
  // as those for unknown pages, would all be handled in this one, and nobody else would be answered until then.
  const leaveSoon = () => afterTurns(leave)
  onHeaders(response, leaveSoon)
  response.once('close', () => isActive && setTimeout(leave, longestWork).unref())
  void work().finally(leaveSoon)
}

/** Node accepts one connection in each turn of the event loop: the work of others would let new ones wait for long. */
function afterTurns(done: () => void, count = mostTurns, since = performance.now()): void {
  setImmediate(() => {
    const isLate = performance.now() - since > longestPause
    return count === 1 || isLate ? done() : afterTurns(done, count - 1, since)
  })
}

function enterNext(state: State): void {
  const [first] = state.queues
  if (!first || state.active >= state.slots) {
    return
  }
  const [client, queue] = first
  // The client moves to the end of the round.
  state.queues.delete(client)
  state.queues.set(client, queue)
  const [next] = queue
  next?.(true)
}
