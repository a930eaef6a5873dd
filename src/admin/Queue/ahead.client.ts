'use client'
// What is loaded ahead for the next article, so that it is there at once.
import type { ID } from '../../types.ts'

/** In milliseconds. What is older is loaded again. */
const longest = 30_000

interface Loaded<Value> {
  at: number
  promise: Promise<Value>
}

export interface Ahead<Value> {
  /** Forgets what is known of an article, which has changed. */
  forget: (id: ID) => void
  load: (id: ID) => Promise<Value>
}

export function aheadOf<Value>(load: (id: ID) => Promise<Value>): Ahead<Value> {
  const known = new Map<ID, Loaded<Value>>()
  return {
    forget: (id) => known.delete(id),
    load: (id) => {
      const found = known.get(id)
      if (found && Date.now() - found.at < longest) {
        return found.promise
      }
      const promise = load(id)
      known.set(id, { at: Date.now(), promise })
      // A failure is not kept.
      promise.catch(() => known.delete(id))
      return promise
    },
  }
}
