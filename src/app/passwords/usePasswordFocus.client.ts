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
  const isSaving = useFormProcessing()
  const { getFields, setModified } = useForm()
  const dispatch = useFormFields(([, dispatchFields]) => dispatchFields)
  /** What is being saved. */
  const saved = useRef<null | State>(null)
  useEffect(() => {
    if (isSaving) {
      saved.current ??= { isNeeded, isNewPassword }
    }
  }, [isNeeded, isNewPassword, isSaving])
  useEffect(() => {
    if (isNewPassword && !saved.current && isNowhere()) {
      focusOn('field-password')
    }
  }, [isNewPassword])
  useEffect(() => {
    // The answer is in the form only then.
    const timer = setTimeout(() => {
      const state = saved.current
      const fields = getFields()
      const refused = names.find((name) => fields[name]?.valid === false)
      if (isSaving || !(state?.isNewPassword || state?.isNeeded)) {
        return
      }
      saved.current = null
      if (!refused) {
        focusAfterSuccess(state)
        return
      }
      if (state.isNewPassword) {
        // Its values are still in the form, and Payload would call them missing.
        document.getElementById('change-password')?.click()
        ofNew
          .filter((path) => path !== refused)
          .forEach((path) => dispatch({ type: 'UPDATE', path, valid: true }))
      }
      setModified(true)
      setTimeout(focusOn, 0, `field-${refused}`)
    })
    return () => clearTimeout(timer)
  }, [dispatch, getFields, isSaving, setModified])
}

/** Its message is announced, and its fields are gone. Whoever types in another field meanwhile stays there. */
function focusAfterSuccess({ isNewPassword }: State): void {
  const isOurs = names.some((name) => document.activeElement?.id === `field-${name}`)
  if (isOurs || !document.activeElement?.matches('input, textarea')) {
    focusOn(isNewPassword ? 'change-password' : 'field-email')
  }
}

function isNowhere(): boolean {
  return [document.body, null].includes(document.activeElement as HTMLElement | null)
}

function focusOn(id: string): void {
  document.getElementById(id)?.focus()
}
