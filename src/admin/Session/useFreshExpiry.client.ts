'use client'
// Payload's form asks for a longer session with the end that it knew when its fields last changed: after a sleep of the
// computer that is an old one, and where the server refuses, the page is left. Fields that change know the new one.
import { useAllFormFields, useAuth } from '@payloadcms/ui'
import { useEffect } from 'react'

export function useFreshExpiry(): void {
  const { tokenExpirationMs } = useAuth()
  const [, dispatchFields] = useAllFormFields()
  useEffect(() => {
    if (tokenExpirationMs !== undefined) {
      dispatchFields({ type: 'UPDATE_MANY', formState: {} })
    }
  }, [dispatchFields, tokenExpirationMs])
}
