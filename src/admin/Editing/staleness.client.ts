'use client'
// The stored document is newer than the form: from whoever notices it to whoever can show what changed.
import { useEffectEvent, useForm } from '@payloadcms/ui'
import { useEffect } from 'react'

/** Slugs of the drawers in which versions are compared contain it. */
export const comparisonDrawer = 'offprint-newer'

export interface StaleWatcher {
  /** Shows what changed. */
  compare: () => Promise<void>
  /** Bases the form on the stored state where no field differs that people change, else says that there is a newer one. */
  look: () => Promise<void>
}

/** By the dispatch function of a form, which lives as long as the form. */
const watchers = new WeakMap<object, Set<StaleWatcher>>()

/** Within a form: is called when somebody knows of a newer state. */
export function useAsStaleWatcher({ compare, look }: StaleWatcher): void {
  const { dispatchFields } = useForm()
  const onCompare = useEffectEvent(compare)
  const onLook = useEffectEvent(look)
  useEffect(() => {
    const known = watchers.get(dispatchFields) ?? new Set()
    const watcher = { compare: () => onCompare(), look: () => onLook() }
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
