'use client'
// The stored state that a form is based on: as it was loaded, saved last, or compared with.
import type { FormState } from 'payload'

import { useDocumentInfo, useForm, useFormFields, useFormInitializing } from '@payloadcms/ui'
import { useEffect, useRef, useSyncExternalStore } from 'react'

import type { Values } from './formValues.ts'

import { valuesOf, valuesOfDocument } from './formValues.ts'

export interface Base {
  updatedAt: null | string
  /** Null where they are not known. */
  values: null | Values
}

type FormDispatch = ReturnType<typeof useForm>['dispatchFields']

/** Of each form by its dispatch function, which lives as long as the form: its parts share one base. */
const bases = new WeakMap<object, { base: Base; listeners: Set<() => void> }>()
const none: Base = { updatedAt: null, values: null }

export function useBase(): Base {
  const { dispatchFields, getFields } = useForm()
  const isInitializing = useFormInitializing()
  const named = useFormFields(([fields]) => updatedAtOf(fields))
  useStoredDocument(named)
  useEffect(() => {
    const known = bases.get(dispatchFields)?.base
    // A new document has no `updatedAt`, as `none` has not: it is told by itself.
    if (!isInitializing && (!known || known === none || known.updatedAt !== named)) {
      setBase(dispatchFields, { updatedAt: named, values: valuesOf(getFields()) })
    }
  }, [dispatchFields, getFields, isInitializing, named])
  return useSyncExternalStore(
    (listener) => {
      const { listeners } = entryOf(dispatchFields)
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => bases.get(dispatchFields)?.base ?? none,
    () => none,
  )
}

/** Says that the form of this dispatch function is based on another state now. */
export function setBase(dispatch: object, base: Base): void {
  const entry = entryOf(dispatch)
  entry.base = base
  for (const listener of entry.listeners) {
    listener()
  }
}

/**
 * The next save names this state. Not by `UPDATE`, which takes away Payload's marks of the fields that were typed in
 * while a save was on its way.
 */
export function nameState(dispatch: FormDispatch, updatedAt: string): void {
  const field = { initialValue: updatedAt, passesCondition: true, valid: true, value: updatedAt }
  dispatch({ type: 'UPDATE_MANY', formState: { updatedAt: field } })
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
      setBase(dispatchFields, { updatedAt: stored, values: valuesOfDocument(savedDocumentData) })
      nameState(dispatchFields, stored)
    }
  }, [dispatchFields, initialData, named, savedDocumentData, stored])
}

function entryOf(dispatch: object) {
  const entry = bases.get(dispatch) ?? { base: none, listeners: new Set<() => void>() }
  bases.set(dispatch, entry)
  return entry
}

function updatedAtOf(fields: FormState): null | string {
  const value = fields.updatedAt?.value
  return typeof value === 'string' ? value : null
}
