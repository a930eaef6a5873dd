'use client'
// Tells the parts of the page that a republication was undone: the form of the article, and what lists it.
import type { UndoableMove } from '../../workflow/undo.ts'

/** True where the listener has told the user. */
type Listener = (move: UndoableMove) => boolean

const listeners = new Set<Listener>()

/** Returns what takes the listener away again. */
export function onUndone(listener: Listener): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** True where one of the listeners has told the user. */
export function announceUndone(move: UndoableMove): boolean {
  return [...listeners].map((listener) => listener(move)).includes(true)
}
