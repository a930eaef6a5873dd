'use client'
// The field for the current password, in the form of the own account while its password is being changed.
import type { TextFieldClientProps } from 'payload'

import { PasswordField, useAuth, useDocumentInfo, useFormFields } from '@payloadcms/ui'
import { useEffect, useRef } from 'react'

export function CurrentPassword({ field, path }: TextFieldClientProps) {
  const { id, collectionSlug } = useDocumentInfo()
  const { user } = useAuth()
  const isChanging = useFormFields(([fields]) => fields.password !== undefined)
  useForgottenPasswords()
  const isOwn = user?.collection === collectionSlug && user?.id === id
  return isOwn && isChanging ? (
    <PasswordField
      autoComplete="current-password"
      field={{ name: field.name, label: field.label, required: true }}
      path={path}
    />
  ) : null
}

/** Payload leaves the new password in the form after it is saved, and would send it again with every later change. */
function useForgottenPasswords(): void {
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
