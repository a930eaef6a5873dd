// When a dead process is started again, and when not any more.

/** In milliseconds. */
const span = 60_000
const most = 5
const firstDelay = 100
const growth = 3

/**
 * Exponential backoff over the deaths of the last minute; the fifth of them is the last. Pure.
 * @param {number[]} deaths When the process died, in milliseconds, the latest at the end.
 * @returns {{ delay: number, recent: number[] } | { delay: undefined, recent: number[] }} In milliseconds;
 *   undefined: not again. `recent` are the deaths that count.
 */
export function decideRestart(deaths) {
  const latest = deaths.at(-1) ?? 0
  const recent = deaths.filter((at) => latest - at < span)
  const delay = recent.length < most ? firstDelay * growth ** (recent.length - 1) : undefined
  return { delay, recent }
}
