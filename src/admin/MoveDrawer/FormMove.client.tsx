'use client'
// Moves the article whose form is around the drawer: its changes are saved first, and the page is loaded again.
import { useDocumentInfo, useDocumentTitle, useForm, useFormModified } from '@payloadcms/ui'

import type { MoveTarget } from '../moves/moveTarget.client.ts'

import { useBase } from '../forms/useFormStore.client.ts'
import { MoveTargetProvider } from '../moves/moveTarget.client.ts'
import { MoveForm, type MoveFormProps } from './MoveForm.client.tsx'
import { useSaveFirst } from './useSend.client.ts'

export function FormMove(props: MoveFormProps) {
  return (
    <MoveTargetProvider value={useFormTarget()}>
      <MoveForm {...props} />
    </MoveTargetProvider>
  )
}

function useFormTarget(): MoveTarget {
  const { id = '' } = useDocumentInfo()
  const { title } = useDocumentTitle()
  const { dispatchFields } = useForm()
  const isUnsaved = useFormModified()
  const { updatedAt } = useBase()
  const saveFirst = useSaveFirst()
  return {
    id,
    isUnsaved,
    onMade: () => window.location.reload(),
    // The form shows what is different, as after a save.
    onStale: (message) =>
      dispatchFields({ type: 'ADD_SERVER_ERRORS', errors: [{ message, path: 'updatedAt' }] }),
    saveFirst,
    title,
    updatedAt,
  }
}
