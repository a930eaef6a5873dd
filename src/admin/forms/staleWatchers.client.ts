'use client'
// Connects code that notices a newer version of a document with the component that can compare it.
import { useEffectEvent, useForm } from '@payloadcms/ui'
import { useEffect } from 'react'

/** Part of the slugs of comparison drawers. */
export const comparisonDrawer = 'offprint-newer'

interface StaleWatcher {
  /** Rebases the form if no field differs that users can change; otherwise shows that there is a newer version. */
  check: () => Promise<void>
  /** Opens the comparison. */
  compare: () => Promise<void>
}

/** By the dispatch function of a form, which lives as long as the form. */
const watchers = new WeakMap<object, Set<StaleWatcher>>()

/** Registers a component of the form, to be called when a newer version is noticed. */
export function useAsStaleWatcher({ check, compare }: StaleWatcher): void {
  const { dispatchFields } = useForm()
  const onCompare = useEffectEvent(compare)
  const onCheck = useEffectEvent(check)
  useEffect(() => {
    const known = watchers.get(dispatchFields) ?? new Set()
    const watcher = { check: () => onCheck(), compare: () => onCompare() }
    watchers.set(dispatchFields, known.add(watcher))
    return () => {
      known.delete(watcher)
    }
  }, [dispatchFields])
}

/** `form` is its `dispatchFields`. */
export function askStaleWatcher(form: object, what: keyof StaleWatcher): void {
  for (const watcher of watchers.get(form) ?? []) {
    void watcher[what]()
  }
}
