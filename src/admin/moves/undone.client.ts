'use client'
// Notifies components of the page that a republication was undone.
import type { UndoableMove } from '../../workflow/undo.ts'

/** True if the listener has shown a message. */
type Listener = (move: UndoableMove) => boolean

const listeners = new Set<Listener>()

/** Returns the function that removes the listener. */
export function onUndone(listener: Listener): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** True if one of the listeners has shown a message. */
export function announceUndone(move: UndoableMove): boolean {
  return [...listeners].map((listener) => listener(move)).includes(true)
}
