'use client'
// Tells of saves that failed because somebody else had saved or deleted the document, whichever button or key it was.
import {
  toast,
  useEffectEvent,
  useForm,
  useFormFields,
  useFormModified,
  useFormSubmitted,
  useModal,
} from '@payloadcms/ui'
import { isRecord } from 'offprint-reader/document'
import { isValidElement, useEffect, useLayoutEffect, useRef } from 'react'

import { formStoreOf } from '../forms/formStore.ts'

interface Calls {
  /** Payload found at the first edit that somebody else had saved. */
  onNewer: () => Promise<void>
  /** A save was refused: the form was based on an older state. */
  onStale: () => Promise<void>
  /** A save failed, and no field is the cause. */
  onUnexplained: () => Promise<void>
}

export function useFailedSaves(calls: Calls): void {
  const { dispatchFields, getFields } = useForm()
  const error = useFormFields(([{ updatedAt }]) =>
    updatedAt?.valid === false ? (updatedAt.errorMessage ?? '') : null,
  )
  const onStale = useEffectEvent(() => void calls.onStale())
  useEffect(() => {
    if (error === null) {
      return
    }
    formStoreOf(dispatchFields).refusedAt = performance.now()
    // Whoever saves looks at this field and at Payload's toast a moment later. Nobody else can see the field, and the
    // next refusal is to be another change of it.
    setTimeout(() => {
      dispatchFields({ type: 'UPDATE', errorMessage: undefined, path: 'updatedAt', valid: true })
      dismissToast(error)
    }, 200)
    onStale()
  }, [dispatchFields, error])

  useAnsweredSaves(() => {
    if (Object.values(getFields()).every(({ valid }) => valid !== false)) {
      void calls.onUnexplained()
    }
  })
  usePayloadsModal(calls.onNewer)
}

/** Calls after a save that the server has answered, and refused. */
function useAnsweredSaves(onRefused: () => void): void {
  const isModified = useFormModified()
  const hasFailed = useFormSubmitted()
  const wasModified = useRef(false)
  const notify = useEffectEvent(() => {
    if (hasFailed) {
      onRefused()
    }
  })
  useEffect(() => {
    // Payload forgets the changes with every answer, and says a moment later whether it was a refusal.
    if (wasModified.current && !isModified) {
      setTimeout(notify, 300)
    }
    wasModified.current = isModified
  }, [isModified])
}

/** The modal that Payload opens at the first edit of an old state offers one thing: to throw away what was typed. */
function usePayloadsModal(onNewer: () => Promise<void>): void {
  const { closeModal, modalState } = useModal()
  const isOpen = modalState[modalOfPayload]?.isOpen ?? false
  const notify = useEffectEvent(() => void onNewer())
  // Before it is painted, and before it takes the focus from whoever is writing.
  useLayoutEffect(() => {
    if (isOpen) {
      closeModal(modalOfPayload)
      notify()
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
