'use client'
import type { TextFieldClientProps } from 'payload'

// The field for the current password, in the form of the own account while its password is being changed.
import { PasswordField, useAuth, useDocumentInfo, useFormFields } from '@payloadcms/ui'

export function CurrentPassword({ field, path }: TextFieldClientProps) {
  const { id, collectionSlug } = useDocumentInfo()
  const { user } = useAuth()
  const isChanging = useFormFields(([fields]) => fields.password !== undefined)
  const isOwn = user?.collection === collectionSlug && user?.id === id
  return isOwn && isChanging ? (
    <PasswordField
      autoComplete="current-password"
      field={{ name: field.name, label: field.label, required: true }}
      path={path}
    />
  ) : null
}
