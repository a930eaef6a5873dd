'use client'
// Tells of saves that failed because somebody else had saved or deleted the document, whichever button or key it was.
import {
  toast,
  useEffectEvent,
  useForm,
  useFormFields,
  useFormProcessing,
  useFormSubmitted,
  useModal,
} from '@payloadcms/ui'
import { isValidElement, useEffect, useLayoutEffect, useRef } from 'react'

import { isRecord } from '../../document/readDocument.ts'
import { noteStaleSave } from './staleSaves.ts'

interface Calls {
  /** Payload found at the first edit that somebody else had saved. */
  onNewer: () => void
  /** A save was refused: the form was based on an older state. */
  onStale: () => void
  /** A save failed, and no field is the cause. */
  onUnexplained: () => void
}

export function useFailedSaves(calls: Calls): void {
  const { dispatchFields, getFields } = useForm()
  const error = useFormFields(([{ updatedAt }]) =>
    updatedAt?.valid === false ? (updatedAt.errorMessage ?? '') : null,
  )
  const onStale = useEffectEvent(calls.onStale)
  const onUnexplained = useEffectEvent(calls.onUnexplained)
  useEffect(() => {
    if (error === null) {
      return
    }
    noteStaleSave(dispatchFields)
    // Nobody can see this field; and the next refusal is to be another change of it.
    dispatchFields({ type: 'UPDATE', errorMessage: undefined, path: 'updatedAt', valid: true })
    // Payload shows its toast a moment later.
    setTimeout(() => dismissToast(error), 50)
    onStale()
  }, [dispatchFields, error])

  const isProcessing = useFormProcessing()
  const hasFailed = useFormSubmitted()
  const wasProcessing = useRef(false)
  useEffect(() => {
    const hasEnded = wasProcessing.current && !isProcessing
    wasProcessing.current = isProcessing
    const isValid = () => Object.values(getFields()).every(({ valid }) => valid !== false)
    if (hasEnded && hasFailed && error === null && isValid()) {
      onUnexplained()
    }
  }, [error, getFields, hasFailed, isProcessing])
  usePayloadsModal(calls.onNewer)
}

/** The modal that Payload opens at the first edit of an old state offers one thing: to throw away what was typed. */
function usePayloadsModal(onNewer: () => void): void {
  const { closeModal, modalState } = useModal()
  const isOpen = modalState[modalOfPayload]?.isOpen ?? false
  const tell = useEffectEvent(onNewer)
  // Before it is painted, and before it takes the focus from whoever is writing.
  useLayoutEffect(() => {
    if (isOpen) {
      closeModal(modalOfPayload)
      tell()
    }
  }, [closeModal, isOpen])
}

const modalOfPayload = 'document-stale-data'

/** The comparison says the same and more. */
function dismissToast(message: string): void {
  for (const shown of toast.getToasts()) {
    const title = 'title' in shown ? shown.title : null
    if (isValidElement(title) && isRecord(title.props) && title.props.errorMessage === message) {
      toast.dismiss(shown.id)
    }
  }
}
