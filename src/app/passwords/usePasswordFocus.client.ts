'use client'
// Where the focus goes while a password is changed. Payload leaves it on a button that is disabled or gone, and closes the
// fields of a new password also when it was refused.
import { useForm, useFormFields, useFormProcessing } from '@payloadcms/ui'
import { useEffect, useRef } from 'react'

const ofNew = ['password', 'confirm-password'] as const
const names = [...ofNew, 'currentPassword'] as const

interface State {
  /** Whether the current password is asked for. */
  isNeeded: boolean
  isNewPassword: boolean
}

export function usePasswordFocus({ isNeeded, isNewPassword }: State): void {
  useEffect(() => {
    if (isNewPassword && document.activeElement?.id === 'cancel-change-password') {
      focusOn('field-password')
    }
  }, [isNewPassword])
  useFocusAfterSave({ isNeeded, isNewPassword })
}

function useFocusAfterSave(state: State): void {
  const isSaving = useFormProcessing()
  const { setModified } = useForm()
  const dispatch = useFormFields(([, dispatchFields]) => dispatchFields)
  const refused = useFormFields(([fields]) => names.find((name) => fields[name]?.valid === false))
  const saved = useRef<null | State>(null)
  useEffect(() => {
    const before = saved.current
    saved.current = isSaving ? (before ?? state) : null
    if (isSaving || !before || !(before.isNewPassword || before.isNeeded)) {
      return
    }
    if (!refused) {
      focusAfterSuccess(before)
      return
    }
    if (before.isNewPassword) {
      // Its values are still in the form, and Payload would call them missing.
      document.getElementById('change-password')?.click()
      for (const path of ofNew.filter((name) => name !== refused)) {
        dispatch({ type: 'UPDATE', path, valid: true })
      }
    }
    setModified(true)
    setTimeout(focusOn, 0, `field-${refused}`)
  }, [dispatch, isSaving, refused, setModified, state])
}

/** The message is announced; its fields are gone. */
function focusAfterSuccess({ isNewPassword }: State): void {
  const { activeElement } = document
  if (!activeElement || activeElement === document.body || isPassword(activeElement)) {
    focusOn(isNewPassword ? 'change-password' : 'field-email')
  }
}

function isPassword({ id }: Element): boolean {
  return names.some((name) => id === `field-${name}`)
}

function focusOn(id: string): void {
  document.getElementById(id)?.focus()
}
