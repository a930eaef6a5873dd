'use client'
// What the stage bar and the work on an article show was changed beside the form.
import { useSyncExternalStore } from 'react'

let changes = 0
const listeners = new Set<() => void>()

/** Tells that something beside the form was changed: a schedule, a letter, a permission or a sign-off. */
export function announceOutlookChange(): void {
  changes += 1
  for (const listener of listeners) {
    listener()
  }
}

export function useOutlookChanges(): number {
  return useSyncExternalStore(
    subscribe,
    () => changes,
    () => 0,
  )
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
