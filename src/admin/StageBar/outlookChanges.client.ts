'use client'
// Tells the stage bar that something beside the form was changed: a schedule was set or cancelled.
import { useSyncExternalStore } from 'react'

let changes = 0
const listeners = new Set<() => void>()

export function announceOutlookChange(): void {
  changes += 1
  for (const listener of listeners) {
    listener()
  }
}

/** How many changes there were. */
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
