'use client'
// The store of the form around a component.
import { useEffectEvent, useForm } from '@payloadcms/ui'
import { useCallback, useEffect, useSyncExternalStore } from 'react'

import type { FormStore, SaveView, StaleWatcher } from './formStore.ts'

import { formStoreOf, noSaves, watchStale } from './formStore.ts'

export function useFormStore(): FormStore {
  return formStoreOf(useForm().dispatchFields)
}

export function useSaveView(): SaveView {
  const { dispatchFields } = useForm()
  return useFormPart(() => formStoreOf(dispatchFields).saves, noSaves)
}

/** `part` gives the same object until it was changed. */
export function useFormPart<Part>(part: () => Part, onServer: Part): Part {
  const { listeners } = useFormStore()
  const subscribe = useCallback(
    (listener: () => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    [listeners],
  )
  return useSyncExternalStore(subscribe, part, () => onServer)
}

/** The component that is to be asked when a newer version of the form's document is noticed. */
export function useAsStaleWatcher({ check, compare }: StaleWatcher): void {
  const { dispatchFields } = useForm()
  const onCompare = useEffectEvent(compare)
  const onCheck = useEffectEvent(check)
  useEffect(
    () => watchStale(dispatchFields, { check: () => onCheck(), compare: () => onCompare() }),
    [dispatchFields],
  )
}
