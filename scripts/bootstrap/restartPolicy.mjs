// Decides whether and when a process that exited is started again.

/** In milliseconds. */
const period = 60_000
const maxExits = 5
/** In milliseconds. */
const firstDelay = 100
const backoffFactor = 3

/**
 * Exponential backoff over the exits of the last minute; no restart after the fifth of them. Pure.
 * @param {number[]} exits Times at which the process exited, in milliseconds, the latest last.
 * @returns {{ delay: number, recent: number[] } | { delay: undefined, recent: number[] }} `delay` in milliseconds;
 *   undefined: no restart. `recent` are the exits of the last minute.
 */
export function decideRestart(exits) {
  const latest = exits.at(-1) ?? 0
  const recent = exits.filter((at) => latest - at < period)
  const delay =
    recent.length < maxExits ? firstDelay * backoffFactor ** (recent.length - 1) : undefined
  return { delay, recent }
}
