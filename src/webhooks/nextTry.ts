// When a delivery that failed is tried again: from five seconds to three days after the first try.

const minute = 60_000
const hour = 60 * minute

/** In milliseconds, after each try. */
const delays = [5000, 5 * minute, 30 * minute, ...[2, 5, 10, 14, 20, 20].map((n) => n * hour)]

/** From the first try. */
const longest = 72 * hour
/** However long a receiver asks to wait. */
const longestWait = 24 * hour

interface Tried {
  firstAt: Date
  now: Date
  /** What the receiver says, in milliseconds. */
  retryAfter?: number
  /** With the one that has just failed. */
  tries: number
}

/** Null: no more. */
export function nextTry({ firstAt, now, retryAfter = 0, tries }: Tried): Date | null {
  const delay = delays[tries - 1]
  if (delay === undefined) {
    return null
  }
  const next = now.getTime() + Math.max(delay, Math.min(retryAfter, longestWait))
  return next > firstAt.getTime() + longest ? null : new Date(next)
}

/** `Retry-After`, seconds or a date, in milliseconds; 0 for none. */
export function readRetryAfter(header: string | undefined, now: Date): number {
  const text = header?.trim() ?? ''
  const wait = /^\d{1,9}$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now.getTime()
  return wait > 0 ? wait : 0
}
