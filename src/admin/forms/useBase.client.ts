'use client'
// Which stored state a form is based on: as it was loaded, saved last, or compared with.
import type { FormState } from 'payload'

import { useDocumentInfo, useForm, useFormFields, useFormInitializing } from '@payloadcms/ui'
import { useEffect, useRef } from 'react'

import type { FormBase } from './formStore.ts'

import { formStoreOf, setBase, unknownBase } from './formStore.ts'
import { documentValues, formValues } from './formValues.ts'
import { useFormPart } from './useFormStore.client.ts'

type FormDispatch = ReturnType<typeof useForm>['dispatchFields']

export function useBase(): FormBase {
  const { dispatchFields, getFields } = useForm()
  const isInitializing = useFormInitializing()
  const named = useFormFields(([fields]) => updatedAtOf(fields))
  useStoredDocument(named)
  useEffect(() => {
    const { base } = formStoreOf(dispatchFields)
    // A new document has no `updatedAt`, as an unknown base has not: it is told by itself.
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

/**
 * Resolves with the state that the form names, once it is the one that is meant: a form has a new state a moment later.
 */
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
