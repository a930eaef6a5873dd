'use client'
// Retains text that is typed while the form is being saved, however the save was started.
import type { FormState } from 'payload'

import {
  useAllFormFields,
  useEffectEvent,
  useForm,
  useFormModified,
  useFormSubmitted,
} from '@payloadcms/ui'
import { useEffect, useLayoutEffect, useRef } from 'react'
import { flushSync } from 'react-dom'

import { changeSaves } from '../forms/formStore.ts'
import { type Occasion, registerPending } from '../forms/pendingText.client.ts'
import { useFormStore, useSaveView } from '../forms/useFormStore.client.ts'
import { useSaveForm } from '../forms/useSave.client.ts'
import { useListener } from '../hooks/useListener.client.ts'
import { useSession } from '../Session/useSession.client.ts'

export function SaveWatch() {
  useChangesDuringSave()
  useEnter()
  useNews()
  useFailedElsewhere()
  useEffect(() => registerPending(confirmPendingInputs, 'inner'), [])
  return null
}

/** Marks what was typed since the form was sent: the answer's values are not for these fields. */
function useChangesDuringSave(): void {
  const store = useFormStore()
  const [fields, dispatchFields] = useAllFormFields()
  const { setModified } = useForm()
  const isModified = useFormModified()
  useLayoutEffect(() => {
    if (store.submitted === null) {
      return
    }
    const typed = typedSince(store.submitted, fields)
    const unmarked = typed.filter(([, field]) => !field.isModified)
    if (unmarked.length > 0) {
      const marked = unmarked.map(([path, field]) => [path, { ...field, isModified: true }])
      dispatchFields({ type: 'UPDATE_MANY', formState: Object.fromEntries(marked) as FormState })
    }
    if (typed.length > 0 && !isModified) {
      setModified(true)
    }
  }, [dispatchFields, fields, isModified, setModified, store])
}

/** What the answer of the save brought is the new initial value as well. */
function typedSince(submitted: FormState, fields: FormState): [string, FormState[string]][] {
  return Object.entries(fields).filter(
    ([path, { initialValue, isModified, value }]) =>
      !isSame(value, submitted[path]?.value) && (isModified || !isSame(value, initialValue)),
  )
}

function isSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other)
}

function useEnter(): void {
  const { formRef } = useForm()
  const save = useSaveForm()
  useEffect(() => {
    const form = formRef.current
    if (!(form instanceof HTMLFormElement)) {
      return
    }
    const submit = (event: SubmitEvent) => {
      event.preventDefault()
      event.stopPropagation()
      void save()
    }
    form.addEventListener('submit', submit, true)
    return () => form.removeEventListener('submit', submit, true)
  }, [formRef, save])
}

/** What was to be saved is saved once somebody has signed in again. That the connection is back is said. */
function useNews(): void {
  const store = useFormStore()
  const { failure } = useSaveView()
  const { isEnded } = useSession()
  const save = useEffectEvent(useSaveForm())
  const isSignedOut = failure?.word === 'save-signed-out'
  const wasEnded = useRef(false)
  useEffect(() => {
    if (isSignedOut && wasEnded.current && !isEnded) {
      void save()
    }
    wasEnded.current = isSignedOut && isEnded
  }, [isEnded, isSignedOut])
  const back = () => changeSaves(store, { failure: { isConnection: false, word: 'back-online' } })
  useListener('window', 'online', back, failure?.isConnection === true)
}

/** A form that could not be saved by another button still has changes: Payload forgets them. */
function useFailedElsewhere(): void {
  const { setModified } = useForm()
  const isModified = useFormModified()
  const hasFailed = useFormSubmitted()
  const { isSaving } = useSaveView()
  useEffect(() => {
    if (hasFailed && !isSaving && !isModified) {
      setModified(true)
    }
  }, [hasFailed, isModified, isSaving, setModified])
}

const fields = '.field-type.text.has-many, .field-type.number.has-many'

/** Presses Enter in such fields, except in the one that has the focus. */
function confirmPendingInputs({ from, isSync }: Occasion): void {
  for (const input of document.querySelectorAll<HTMLInputElement>('.has-many input.rs__input')) {
    const field = input.closest(fields)
    if (input.value.trim() === '' || !field || field.contains(from)) {
      continue
    }
    const enter = () =>
      input.dispatchEvent(
        new KeyboardEvent('keydown', { bubbles: true, cancelable: true, key: 'Enter' }),
      )
    if (isSync) {
      flushSync(enter)
    } else {
      enter()
    }
  }
}
