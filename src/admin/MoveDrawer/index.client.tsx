'use client'
// The drawer for a move: input, obstacles, confirmation.
import type { Stage } from '../../domain/transitions.ts'

import { lazy, Suspense, useEffect } from 'react'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { moveName } from '../moves/moveName.ts'
import { NamedDrawer } from '../parts/NamedDrawer.client.tsx'
import { useDocumentInfo, useDocumentTitle, useForm, useFormModified } from '@payloadcms/ui'
import { useBase } from '../forms/useFormStore.client.ts'
import { type MoveTarget, MoveTargetProvider } from '../moves/moveTarget.client.ts'
import { MoveForm, type MoveFormProps, type MoveProps } from './MoveForm.client.tsx'
import { useSaveFirst } from './useSend.client.ts'

const MoveForm = lazy(async () => ({ default: (await loadForm()).FormMove }))

export function MoveDrawer(props: MoveProps) {
  const { slug, move, outlook } = props
  const { translate } = useTranslator()
  const title = translate(moveName(outlook.stage, move.to as Stage))
  // Before anybody opens it.
  useEffect(() => void loadForm(), [])
  return (
    <NamedDrawer
      className="offprint-move-drawer"
      isSmall={move.needsReason}
      slug={slug}
      title={title}
    >
      <Suspense fallback={null}>
        <MoveForm {...props} title={title} />
      </Suspense>
    </NamedDrawer>
  )
}

function loadForm() {
  return import('./FormMove.client.tsx')
}

function FormMove(props: MoveFormProps) {
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
