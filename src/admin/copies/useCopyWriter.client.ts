'use client'
// Writes the copy of a document's form while somebody types in it.
import {
  useAllFormFields,
  useDocumentInfo,
  useDocumentTitle,
  useEffectEvent,
  useForm,
  useFormModified,
  useFormProcessing,
  useFormSubmitted,
} from '@payloadcms/ui'
import { useCallback } from 'react'

import type { Place } from './copy.ts'
import type { Unsaved } from './CopyWriter.ts'

import { formValues } from '../forms/formValues.ts'
import { useBase, useSaveView } from '../forms/useFormStore.client.ts'
import { trackPendingSave } from './CopyOwner.client.tsx'
import { usePut, useWriter } from './useWriter.client.ts'

/** `form` is the id of this opening of the form. */
export function useCopyWriter(
  place: Place,
  form: string,
  onSaved: (unsaved: Unsaved) => void,
): void {
  const { getFields } = useForm()
  const [fields] = useAllFormFields()
  const base = useBase()
  const { savedDocumentData } = useDocumentInfo()
  const { title } = useDocumentTitle()
  const isModified = useFormModified()
  const hasFailed = useFormSubmitted()
  const isProcessing = useFormProcessing()
  const { isSaving } = useSaveView()
  const storedAt = savedDocumentData?.updatedAt
  const read = useCallback(() => {
    // `fields` may be one step behind what the other hooks say.
    const state = getFields()
    return {
      base,
      isDirty: isModified || hasFailed,
      isProcessing: isProcessing || isSaving,
      place,
      state,
      storedAt: typeof storedAt === 'string' ? storedAt : null,
      title,
      values: () => formValues(state),
    }
  }, [
    base,
    fields,
    getFields,
    hasFailed,
    isModified,
    isProcessing,
    isSaving,
    place,
    storedAt,
    title,
  ])
  const saved = useEffectEvent(onSaved)
  useWriter({ form, onLeft: trackPendingSave, onSaved: saved, put: usePut() }, read)
}
