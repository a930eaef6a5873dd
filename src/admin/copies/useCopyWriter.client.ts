'use client'
// Writes the copy of the form while somebody types in it.
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
import { useEffect, useState } from 'react'

import type { Place } from './copy.ts'
import type { Unsaved } from './CopyWriter.ts'

import { valuesOf } from '../forms/formValues.ts'
import { useSaveView } from '../forms/saveStore.client.ts'
import { useBase } from '../forms/useBase.client.ts'
import { CopyWriter } from './CopyWriter.ts'
import { newFormId } from './openForms.client.ts'
import { trackPendingSave } from './pendingSaves.client.ts'
import { removeCopy } from './store.client.ts'
import { useOpenForm } from './useOpenForm.client.ts'
import { usePut } from './usePut.client.ts'

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
  const put = usePut()
  const saved = useEffectEvent(onSaved)
  const [writer] = useState(
    () =>
      new CopyWriter({
        form,
        newForm: newFormId,
        onLeft: trackPendingSave,
        onSaved: saved,
        put,
        remove: removeCopy,
      }),
  )
  const storedAt = savedDocumentData?.updatedAt
  useEffect(() => {
    // `fields` may be one step behind what the other hooks say.
    const state = getFields()
    writer.update({
      base,
      isDirty: isModified || hasFailed,
      isProcessing: isProcessing || isSaving,
      place,
      state,
      storedAt: typeof storedAt === 'string' ? storedAt : null,
      title,
      values: () => valuesOf(state),
    })
  }, [
    base,
    fields,
    getFields,
    hasFailed,
    isModified,
    isProcessing,
    isSaving,
    writer,
    place,
    storedAt,
    title,
  ])
  useOpenForm(form, writer)
}
