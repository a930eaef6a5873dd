'use client'
// That the stored document is newer than the form: from whoever notices it to whoever can show what changed.
import type { PresenceAnswer } from '../../endpoints/presence.ts'

export type StoredState = Pick<PresenceAnswer, 'updatedAt' | 'updatedBy'>
type Listener = (stored: StoredState) => void

/** By the dispatch function of a form, which lives as long as the form. */
const listeners = new WeakMap<object, Set<Listener>>()

/** Calls the listener when somebody asks to see what changed. Returns what takes it away again. */
export function onComparisonAsked(form: object, listener: Listener): () => void {
  const known = listeners.get(form) ?? new Set()
  listeners.set(form, known.add(listener))
  return () => known.delete(listener)
}

/** False where nobody can show it. */
export function askForComparison(form: object, stored: StoredState): boolean {
  const known = [...(listeners.get(form) ?? [])]
  for (const listener of known) {
    listener(stored)
  }
  return known.length > 0
}
