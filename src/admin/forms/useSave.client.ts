'use client'
// Saves the form around it. Payload's own way leaves out what is being typed while the save is in flight: it turns the
// fields off, puts the server's values over those of the form, and takes the form for saved.
import type { FormState } from 'payload'

import { toast, useDocumentInfo, useEditDepth, useForm, useTranslation } from '@payloadcms/ui'
import { isValidElement } from 'react'
import { flushSync } from 'react-dom'

import { useSession } from '../Session/useSession.client.ts'
import { explainFailure, type Failure } from './explainFailure.ts'
import { changeSaves } from './formStore.ts'
import { beginSaving, handOverPending } from './pendingText.client.ts'
import { useFormStore } from './useFormStore.client.ts'

/** In this time the page of a new document has taken the place of its first form. */
const turning = 10_000
/** Payload renders the errors of an answer in this time. */
const rendering = 50

/** The function that is returned resolves to null where the form was saved. A save in flight is not sent twice. */
export function useSaveForm(): () => Promise<Failure | null> {
  const store = useFormStore()
  const attempt = useAttempt()
  return async () => {
    store.inFlight ??= attempt().finally(() => {
      store.inFlight = null
    })
    return store.inFlight
  }
}

/** The same for what follows a save that was refused, and which may not have ended yet. */
export function useSaveAgain(): () => Promise<Failure | null> {
  const store = useFormStore()
  const save = useSaveForm()
  return async () => {
    await store.inFlight
    return save()
  }
}

function useAttempt(): () => Promise<Failure | null> {
  const form = useForm()
  const store = useFormStore()
  const explain = useExplain()
  const { id } = useDocumentInfo()
  // After its first save outside of drawers a document gets a page of its own, with what the server has.
  const isFirst = useEditDepth() < 2 && id === undefined

  return async () => {
    handOverPending()
    const end = beginSaving()
    const readToasts = watchErrorToasts()
    const wasOffline = !navigator.onLine
    flushSync(() =>
      form.dispatchFields({ type: 'UPDATE_MANY', formState: untouched(form.getFields()) }),
    )
    store.submitted = form.getFields()
    changeSaves(store, { isSaving: true })
    const element = form.formRef.current
    element?.toggleAttribute('inert', isFirst)
    const result = await form
      .submit({
        acceptValues: { overrideLocalChanges: false },
        disableFormWhileProcessing: isFirst,
      })
      .finally(end)
    const isSaved = result !== undefined && result.res.status < 400
    const failure = isSaved ? null : await explain(result?.res ?? null, readToasts, wasOffline)
    setTimeout(() => element?.removeAttribute('inert'), isSaved ? turning : 0)
    if (!isSaved) {
      // Payload has forgotten the changes, and would let the page go.
      form.setModified(true)
    }
    store.submitted = null
    changeSaves(store, { failure, isSaving: false })
    return failure
  }
}

/** Fields that are typed in from now on are recognised by Payload's own mark. */
function untouched(fields: FormState): FormState {
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([, field]) => field.isModified)
      .map(([path, { isModified: _, ...field }]) => [path, field]),
  )
}

function useExplain() {
  const { getFields } = useForm()
  const { check } = useSession()
  const { t } = useTranslation()
  return async (
    response: null | Response,
    readToasts: ReturnType<typeof watchErrorToasts>,
    wasOffline: boolean,
  ): Promise<Failure> => {
    await new Promise((resolve) => setTimeout(resolve, rendering))
    const { ids, sentence } = readToasts()
    const isInvalid = ([, { passesCondition, valid }]: [string, FormState[string]]) =>
      valid === false && passesCondition !== false
    const invalid = Object.entries(getFields()).filter(isInvalid)
    const failure = explainFailure({
      hasInvalidFields: invalid.length > 0,
      isStale: invalid.some(([path]) => path === 'updatedAt'),
      known: {
        notAllowed: [t('error:notAllowedToPerformAction'), t('error:unauthorized')],
        notFound: [t('general:notFound')],
      },
      sentence,
      status: response?.status ?? null,
      wasOffline,
      whoIsSignedIn: wasOffline ? 'unknown' : await check(),
    })
    // The toast about fields names them; all others are said next to the button.
    for (const toastID of failure.word === 'save-invalid' ? [] : ids) {
      toast.dismiss(toastID)
    }
    return failure
  }
}

interface ShownErrors {
  ids: (number | string)[]
  /** Message of the server; null if the toast shows an error of the browser. */
  sentence: null | string
}

/** Returns a function that reads the errors shown since. */
function watchErrorToasts(): () => ShownErrors {
  const before = new Set(toast.getHistory().map(({ id }) => id))
  return () => {
    const errors = toast
      .getHistory()
      .filter((one) => !before.has(one.id) && 'type' in one && one.type === 'error')
      .map((one) => ({ id: one.id, title: 'title' in one ? one.title : null }))
    const sentences = errors.map(({ title }) => sentenceOf(title)).filter((one) => one !== null)
    return { ids: errors.map(({ id }) => id), sentence: sentences[0] ?? null }
  }
}

/** The server's sentences come in Payload's component for them, the browser's own errors as text. */
function sentenceOf(title: unknown): null | string {
  return isValidElement<{ errorMessage?: unknown }>(title) &&
    typeof title.props.errorMessage === 'string'
    ? title.props.errorMessage
    : null
}
