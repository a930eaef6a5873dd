'use client'
// Puts values into the form as if somebody had typed them, or bases it on another stored state as it is.
import { useConfig, useDocumentInfo, useForm } from '@payloadcms/ui'
import { useCallback } from 'react'

import type { Values } from './formValues.ts'

import { formLeaves } from './formFields.ts'
import { setBase } from './formStore.ts'
import { stateWith } from './stateWith.ts'
import { nameState } from './useFormStore.client.ts'

/**
 * `basedOn` is the `updatedAt` that the next save names, `stored` the values of that state. Asks no server: what is
 * still to be rendered for new rows comes with the form's next answer.
 */
export function useApply(): (values: Values, basedOn?: string, stored?: Values) => Promise<void> {
  const { collectionSlug } = useDocumentInfo()
  const { getEntityConfig } = useConfig()
  const { dispatchFields, getFields, setModified, setSubmitted } = useForm()
  return useCallback(
    async (values, basedOn, stored) => {
      const fields = getEntityConfig({ collectionSlug: collectionSlug ?? '' })?.fields ?? []
      // What was just typed into an editor reaches the form when the browser has nothing better to do.
      await whenIdle()
      const before = getFields()
      if (basedOn && basedOn !== before.updatedAt?.value) {
        setBase(dispatchFields, { updatedAt: basedOn, values: stored ?? null })
      }
      const state = stateWith(before, values, formLeaves(fields), basedOn)
      dispatchFields({ type: 'REPLACE_STATE', state })
      setSubmitted(false)
      setModified(true)
    },
    [collectionSlug, dispatchFields, getEntityConfig, getFields, setModified, setSubmitted],
  )
}

export interface StoredState {
  /** As the API gives it. */
  document: Values
  updatedAt: string
  values: Values
}

/** Bases the form on a newer stored state, without touching what is in it. */
export function useRebase(): (stored: StoredState) => void {
  const { setData, setLastUpdateTime } = useDocumentInfo()
  const { dispatchFields } = useForm()
  return ({ document, updatedAt, values }) => {
    setBase(dispatchFields, { updatedAt, values })
    nameState(dispatchFields, updatedAt)
    nameNote(dispatchFields, document)
    // Payload's own check, and whatever shows the stored state, go by these.
    setData?.(document)
    setLastUpdateTime(new Date(updatedAt).getTime())
  }
}

/** The note of an article may be newer, and the article not. */
function nameNote(
  dispatch: ReturnType<typeof useForm>['dispatchFields'],
  { noteUpdatedAt }: Values,
): void {
  if (noteUpdatedAt !== undefined) {
    const field = {
      initialValue: noteUpdatedAt,
      passesCondition: true,
      valid: true,
      value: noteUpdatedAt,
    }
    dispatch({ type: 'UPDATE_MANY', formState: { noteUpdatedAt: field } })
  }
}

/** Longer than the editor takes at most to hand over what was typed. */
export function whenIdle(): Promise<void> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in window) {
      requestIdleCallback(() => setTimeout(resolve, 50), { timeout: 600 })
    } else {
      setTimeout(resolve, 600)
    }
  })
}
