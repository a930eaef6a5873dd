'use client'
// Puts values into the form as if somebody had typed them, and says which stored state they are based on.
import { useConfig, useDocumentInfo, useForm } from '@payloadcms/ui'
import { useCallback } from 'react'

import type { Values } from './formValues.ts'

import { formLeaves } from './formFields.ts'
import { stateWith } from './stateWith.ts'
import { setBase } from './useBase.client.ts'

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
