// Spreads mails evenly over time.
import { setTimeout as sleep } from 'node:timers/promises'

/** @returns a function that waits for the next free slot, or returns at once when the signal is aborted. */
export function rateLimit(perMinute: number, signal?: AbortSignal): () => Promise<void> {
  const gap = 60_000 / perMinute
  let nextSlot = 0
  return async () => {
    const now = Date.now()
    const slot = Math.max(now, nextSlot)
    nextSlot = slot + gap
    await sleep(slot - now, undefined, { signal }).catch(() => undefined)
  }
}
