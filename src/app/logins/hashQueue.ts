// How many passwords are hashed at once: each takes a core, and one of the four threads that files and DNS need too.
import crypto from 'node:crypto'

type Done = (error: Error | null, key: Buffer) => void
type Parameters = [crypto.BinaryLike, crypto.BinaryLike, number, number, string]

interface Queue {
  isInstalled: boolean
  /** When each place was taken that no hash has come for yet. */
  places: number[]
  running: number
  waiting: (() => void)[]
}

const atOnce = 2
const mostWaiting = 50
/** Places reserved for clients that have signed in before: many unknown clients must not lock them out. */
const keptFree = 10
/** A place whose login failed for another reason before it came to its hash. In milliseconds. */
const placeLasts = 10_000

const key = Symbol.for('offprint.hashes')

/** Next bundles the app more than once: all copies must share one queue. */
const queue = ((globalThis as { [key]?: Queue })[key] ??= {
  isInstalled: false,
  places: [],
  running: 0,
  waiting: [],
})

/**
 * Payload hashes in the middle of its operations, where no hook reaches: so the queue is around the function that it
 * calls. Nothing else in this process uses it.
 */
export function queueHashes(): void {
  if (!queue.isInstalled) {
    queue.isInstalled = true
    Object.assign(crypto, { pbkdf2: queued(crypto.pbkdf2) })
  }
}

/** Takes a place for the hash that is about to be asked for. False: there is none. */
export function takePlace(isKnown: boolean): boolean {
  const hasRoom = hasPlace(isKnown)
  if (hasRoom) {
    queue.places.push(performance.now())
  }
  return hasRoom
}

export function hasPlace(isKnown: boolean): boolean {
  queue.places = queue.places.filter((taken) => performance.now() - taken < placeLasts)
  const ahead = queue.running + queue.waiting.length + queue.places.length
  return ahead < atOnce + mostWaiting - (isKnown ? 0 : keptFree)
}

function queued(pbkdf2: typeof crypto.pbkdf2) {
  return (...[password, salt, iterations, length, digest, done]: [...Parameters, Done]): void => {
    queue.places.shift()
    const run = () => {
      queue.running += 1
      try {
        pbkdf2(password, salt, iterations, length, digest, (error, hash) => {
          next()
          done(error, hash)
        })
      } catch (error) {
        // Bad arguments: thrown at once, and by then perhaps out of somebody else's callback.
        next()
        done(error as Error, Buffer.alloc(0))
      }
    }
    if (queue.running < atOnce) {
      run()
    } else {
      queue.waiting.push(run)
    }
  }
}

function next(): void {
  queue.running -= 1
  queue.waiting.shift()?.()
}
