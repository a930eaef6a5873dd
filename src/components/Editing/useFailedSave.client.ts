'use client'
// A form that could not be saved still has changes: Payload forgets them, greys its button out, and so would the panel.
import { useForm, useFormModified, useFormProcessing, useFormSubmitted } from '@payloadcms/ui'
import { useEffect } from 'react'

export function useFailedSave(): void {
  const { setModified } = useForm()
  const isModified = useFormModified()
  const isProcessing = useFormProcessing()
  // True after a save that failed; a save that went well takes it back.
  const hasFailed = useFormSubmitted()
  useEffect(() => {
    if (hasFailed && !isProcessing && !isModified) {
      setModified(true)
    }
  }, [hasFailed, isModified, isProcessing, setModified])
}
