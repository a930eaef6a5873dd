'use client'
// The store of the form around a component, and the stored state that it is based on: loaded, saved last, or compared.
import type { FormState } from 'payload'

import {
  useDocumentInfo,
  useEffectEvent,
  useForm,
  useFormFields,
  useFormInitializing,
} from '@payloadcms/ui'
import { useCallback, useEffect, useRef, useSyncExternalStore } from 'react'

import {
  type FormBase,
  type FormStore,
  formStoreOf,
  noSaves,
  type SaveView,
  setBase,
  type StaleWatcher,
  unknownBase,
  watchStale,
} from './formStore.ts'
import { documentValues, formValues } from './formValues.ts'

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

type FormDispatch = ReturnType<typeof useForm>['dispatchFields']

export function useBase(): FormBase {
  const { dispatchFields, getFields } = useForm()
  const isInitializing = useFormInitializing()
  const named = useFormFields(([fields]) => updatedAtOf(fields))
  useStoredDocument(named)
  useEffect(() => {
    const { base } = formStoreOf(dispatchFields)
    // A new document has no `updatedAt`, as an unknown base has not: it is recognised by itself.
    if (!isInitializing && (base === unknownBase || base.updatedAt !== named)) {
      setBase(dispatchFields, { updatedAt: named, values: formValues(getFields()) })
    }
  }, [dispatchFields, getFields, isInitializing, named])
  return useFormPart(() => formStoreOf(dispatchFields).base, unknownBase)
}

/**
 * The next save names this state. Not by `UPDATE`, which takes away Payload's marks of the fields that were typed in
 * while a save was on its way.
 */
export function nameState(dispatch: FormDispatch, updatedAt: string): void {
  const field = { initialValue: updatedAt, passesCondition: true, valid: true, value: updatedAt }
  dispatch({ type: 'UPDATE_MANY', formState: { updatedAt: field } })
}

/** Resolves with the state that the form names, once it is the one that is meant: it changes a moment after a save. */
export async function whenNamed(
  getFields: () => FormState,
  isMeant: (updatedAt: string) => boolean,
): Promise<string> {
  const named = () => String(getFields().updatedAt?.value)
  for (let tries = 0; tries < 100 && !isMeant(named()); tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  return named()
}

/** What is stored after a save is known before the form has its new state, and also where it never comes. */
function useStoredDocument(named: null | string): void {
  const { initialData, savedDocumentData } = useDocumentInfo()
  const { dispatchFields } = useForm()
  const stored = savedDocumentData?.updatedAt as string | undefined
  const seen = useRef(stored)
  useEffect(() => {
    // Once for each newly stored document: later on the form may rightly name another state.
    if (stored === seen.current) {
      return
    }
    seen.current = stored
    // A page that was loaded anew brings its own form state.
    const isLoaded = savedDocumentData === initialData
    if (savedDocumentData && !isLoaded && stored && named && stored > named) {
      setBase(dispatchFields, { updatedAt: stored, values: documentValues(savedDocumentData) })
      nameState(dispatchFields, stored)
    }
  }, [dispatchFields, initialData, named, savedDocumentData, stored])
}

function updatedAtOf(fields: FormState): null | string {
  const value = fields.updatedAt?.value
  return typeof value === 'string' ? value : null
}
