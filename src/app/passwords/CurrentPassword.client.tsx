'use client'
// The field for the current password, in the form of the own account while its email or password is being changed.
import type { FormField, TextFieldClientProps, Validate } from 'payload'

import { PasswordField, useAuth, useDocumentInfo, useFormFields } from '@payloadcms/ui'
import { confirmPassword, password } from 'payload/shared'
import { useEffect, useRef } from 'react'

import { isOtherEmail } from './isOtherEmail.ts'
import { usePasswordFocus } from './usePasswordFocus.client.ts'

export function CurrentPassword({ field, path }: TextFieldClientProps) {
  const { id, collectionSlug, savedDocumentData } = useDocumentInfo()
  const { user } = useAuth()
  const isNewPassword = useFormFields(([fields]) => isBeingChanged(fields.password))
  const isNewEmail = useFormFields(([{ email }]) =>
    isOtherEmail(email?.value, savedDocumentData?.email),
  )
  const isOwn = user?.collection === collectionSlug && user?.id === id
  const isNeeded = isOwn && (isNewPassword || isNewEmail)
  useClearedPasswords()
  useCheckOnSave('password', isNewPassword)
  useCheckOnSave('confirm-password', isNewPassword)
  useCheckOnSave('currentPassword', isNeeded)
  usePasswordFocus({ isNeeded, isNewPassword })
  return isNeeded ? (
    <PasswordField
      autoComplete="current-password"
      field={{ name: field.name, label: field.label, required: true }}
      path={path}
    />
  ) : null
}

/** Payload leaves the new password in the form after it is saved, and would send it again with every later change. */
function useClearedPasswords(): void {
  const { savedDocumentData } = useDocumentInfo()
  const dispatch = useFormFields(([, dispatchFields]) => dispatchFields)
  const savedAt = savedDocumentData?.updatedAt as string | undefined
  const last = useRef(savedAt)
  useEffect(() => {
    if (savedAt !== last.current) {
      last.current = savedAt
      dispatch({ type: 'REMOVE', path: 'password' })
      dispatch({ type: 'REMOVE', path: 'confirm-password' })
    }
  }, [dispatch, savedAt])
}

/**
 * Payload adds new passwords as missing values, and corrects that by a delayed check. Until then Save refuses what is
 * right, and always if the timer of that check fires a millisecond early. An answer of the server is corrected late,
 * too. With functions in the state of the form, Save checks the values that it sends.
 */
function useCheckOnSave(path: keyof typeof checks, isNeeded: boolean): void {
  const isUnchecked = useFormFields(([fields]) => isNeeded && fields[path]?.validate === undefined)
  const dispatch = useFormFields(([, dispatchFields]) => dispatchFields)
  useEffect(() => {
    if (isUnchecked) {
      dispatch({ type: 'UPDATE', path, validate: checks[path] })
    }
  }, [dispatch, isUnchecked, path])
}

/** The state of the server has the field, too: valid and without a value until "Change Password" is clicked. */
function isBeingChanged(field: FormField | undefined): boolean {
  return field !== undefined && (field.valid === false || Boolean(field.value))
}

const checkGiven: Validate<string> = (value, options) =>
  password(value, { ...options, name: 'password', type: 'text', required: true })

const checkRepeated: Validate<string> = (value, options) =>
  confirmPassword(value, { ...options, name: 'confirm-password', type: 'text', required: true })

const checks = {
  'confirm-password': checkRepeated,
  currentPassword: checkGiven,
  password: checkGiven,
}
