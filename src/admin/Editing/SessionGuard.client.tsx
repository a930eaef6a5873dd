'use client'
// Keeps the session for a form that has changes, and the changes for a session that has ended.
import { useAllFormFields, useFormModified } from '@payloadcms/ui'
import { useEffect } from 'react'

import { useSaveView } from '../forms/useFormStore.client.ts'
import { useSession } from '../Session/sessionContext.client.ts'
import { useFreshExpiry } from '../Session/useFreshExpiry.client.ts'
import { SaveWatch } from './SaveWatch.client.tsx'

export function SessionGuard() {
  const { protect, touch } = useSession()
  const [fields] = useAllFormFields()
  const isModified = useFormModified()
  const { isSaving } = useSaveView()
  useFreshExpiry()
  const isHeld = isModified || isSaving
  useEffect(() => (isHeld ? protect() : undefined), [isHeld, protect])
  useEffect(() => {
    if (isModified) {
      touch()
    }
  }, [fields, isModified, touch])
  return <SaveWatch />
}
