'use client'
// What is known of the saves of one form, for the parts of it that stand apart: the button, the drawer, the watcher.
import type { FormState } from 'payload'
import type { RefObject } from 'react'

import { useForm } from '@payloadcms/ui'
import { useSyncExternalStore } from 'react'

import type { Failure } from './explainFailure.ts'

interface SaveView {
  failure: Failure | null
  isSaving: boolean
}

interface SaveStore {
  change: (part: Partial<SaveView>) => void
  inFlight: null | Promise<Failure | null>
  read: () => SaveView
  /** The form as it was sent, while a save is in flight. */
  submitted: FormState | null
  subscribe: (listener: () => void) => () => void
}

const stores = new WeakMap<object, SaveStore>()

/** The store of the form around the component. */
export function useSaveStore(): SaveStore {
  const { formRef } = useForm()
  return storeOf(formRef)
}

export function useSaveView(): SaveView {
  const { read, subscribe } = useSaveStore()
  return useSyncExternalStore(subscribe, read, () => idle)
}

const idle: SaveView = { failure: null, isSaving: false }

function storeOf(form: RefObject<HTMLFormElement | null>): SaveStore {
  const found = stores.get(form) ?? createStore()
  stores.set(form, found)
  return found
}

function createStore(): SaveStore {
  const listeners = new Set<() => void>()
  let view = idle
  return {
    change: (part) => {
      view = { ...view, ...part }
      for (const listener of listeners) {
        listener()
      }
    },
    inFlight: null,
    read: () => view,
    submitted: null,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
