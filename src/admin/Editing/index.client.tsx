'use client'
// Stands at the head of a document's form, also in a drawer: nothing that somebody wrote in it is lost.
import { getTranslation } from '@payloadcms/translations'
import {
  useAllFormFields,
  useDocumentInfo,
  useDocumentTitle,
  useFormModified,
  useTranslation,
} from '@payloadcms/ui'
import { useEffect, useRef } from 'react'

import { LocalCopy } from '../copies/LocalCopy.client.tsx'
import { useSaveView } from '../forms/useFormStore.client.ts'
import { Presence } from '../presence/Presence.client.tsx'
import { useFreshExpiry, useSession } from '../Session/useSession.client.ts'
import { UndoLine } from '../Undo/UndoLine.client.tsx'
import { SaveWatch } from './SaveWatch.client.tsx'
import { StaleWatch } from './StaleWatch.client.tsx'

export function Editing() {
  return (
    <>
      <DocumentName />
      <Presence />
      <StaleWatch />
      <LocalCopy />
      <SessionGuard />
      <UndoLine />
    </>
  )
}

/** Extends the session of a form with changes, and retains the changes when it has ended. */
function SessionGuard() {
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

/** Names a form whose document has no title yet, and the drawer that it is in: Payload writes "[Untitled]" there. */
function DocumentName() {
  const { id, docConfig } = useDocumentInfo()
  const { setDocumentTitle, title } = useDocumentTitle()
  const { i18n, t } = useTranslation()
  const here = useRef<HTMLSpanElement>(null)
  const singular = docConfig && 'labels' in docConfig ? docConfig.labels.singular : ''
  const label = getTranslation(singular, i18n)
  const name = id === undefined ? t('general:createNewLabel', { label }) : label
  const isUntitled = title === `[${t('general:untitled')}]` || title === String(id)
  useEffect(() => {
    if (!isUntitled) {
      return
    }
    // Not at once: Payload's own effects, which run after this one, would write theirs over it.
    const timer = setTimeout(() => setDocumentTitle(name))
    return () => clearTimeout(timer)
  }, [isUntitled, name, setDocumentTitle])
  useEffect(() => {
    here.current?.closest('dialog, [role=dialog]')?.setAttribute('aria-label', title)
  }, [title])
  return <span hidden ref={here} />
}
