// Limits concurrent password hashes: each occupies a core, and one of the four threads that files and DNS need too.
import crypto from 'node:crypto'

type Done = (error: Error | null, key: Buffer) => void
type Parameters = [crypto.BinaryLike, crypto.BinaryLike, number, number, string]

interface Queue {
  isInstalled: boolean
  /** When each reservation was made that has not been used yet. */
  reservations: number[]
  running: number
  waiting: (() => void)[]
}

const concurrency = 2
const maxWaiting = 50
/** Slots for clients that have signed in before: many unknown clients must not lock them out. */
const reservedForKnown = 10
/** Reservations of logins that failed before their password was hashed expire. In milliseconds. */
const reservationTimeout = 10_000

const key = Symbol.for('offprint.hashes')

/** Next bundles the app more than once: all copies must share the queue. */
const queue = ((globalThis as { [key]?: Queue })[key] ??= {
  isInstalled: false,
  reservations: [],
  running: 0,
  waiting: [],
})

/**
 * Payload hashes within its operations, where there is no hook, so the queue wraps the function that it calls. Nothing
 * else in this process uses that function.
 */
export function queueHashes(): void {
  if (!queue.isInstalled) {
    queue.isInstalled = true
    Object.assign(crypto, { pbkdf2: withQueue(crypto.pbkdf2) })
  }
}

/** Reserves a slot for the next hash. Returns false if there is none. */
export function reserveSlot(isKnown: boolean): boolean {
  const isFree = hasFreeSlot(isKnown)
  if (isFree) {
    queue.reservations.push(performance.now())
  }
  return isFree
}

export function hasFreeSlot(isKnown: boolean): boolean {
  queue.reservations = queue.reservations.filter(
    (taken) => performance.now() - taken < reservationTimeout,
  )
  const ahead = queue.running + queue.waiting.length + queue.reservations.length
  return ahead < concurrency + maxWaiting - (isKnown ? 0 : reservedForKnown)
}

function withQueue(pbkdf2: typeof crypto.pbkdf2) {
  return (...[password, salt, iterations, length, digest, done]: [...Parameters, Done]): void => {
    queue.reservations.shift()
    const run = () => {
      queue.running += 1
      try {
        pbkdf2(password, salt, iterations, length, digest, (error, hash) => {
          runNext()
          done(error, hash)
        })
      } catch (error) {
        // Invalid arguments throw synchronously, possibly within the callback of another caller.
        runNext()
        done(error as Error, Buffer.alloc(0))
      }
    }
    if (queue.running < concurrency) {
      run()
    } else {
      queue.waiting.push(run)
    }
  }
}

function runNext(): void {
  queue.running -= 1
  queue.waiting.shift()?.()
}
