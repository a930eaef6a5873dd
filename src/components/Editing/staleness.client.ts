'use client'
// The stored document is newer than the form: from whoever notices it to whoever can show what changed.
import { useEffectEvent, useForm } from '@payloadcms/ui'
import { useEffect } from 'react'

type Listener = () => void

/** By the dispatch function of a form, which lives as long as the form. */
const listeners = new WeakMap<object, Set<Listener>>()

/** Within a form: calls `compare` when somebody asks to see what changed. */
export function useComparisonAsked(compare: () => Promise<void>): void {
  const { dispatchFields } = useForm()
  const onAsked = useEffectEvent(compare)
  useEffect(() => {
    const known = listeners.get(dispatchFields) ?? new Set()
    const listener = () => void onAsked()
    listeners.set(dispatchFields, known.add(listener))
    return () => {
      known.delete(listener)
    }
  }, [dispatchFields])
}

/** `form` is its `dispatchFields`. */
export function askForComparison(form: object): void {
  for (const listener of listeners.get(form) ?? []) {
    listener()
  }
}
