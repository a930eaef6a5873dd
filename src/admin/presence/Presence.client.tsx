'use client'
// At the top of a form: who else has the document open, and that it was saved elsewhere. The line always has its
// height, so that the form does not move while the user types.
import {
  toast,
  useAuth,
  useDocumentInfo,
  useEditDepth,
  useForm,
  useFormFields,
  useFormModified,
  useFormProcessing,
} from '@payloadcms/ui'
import { useCallback, useEffect, useId, useRef, useState } from 'react'

import type { PresenceResponse } from '../../api/presence.ts'

import { askStaleWatcher, comparisonDrawer } from '../forms/formStore.ts'
import { useSaveView } from '../forms/useFormStore.client.ts'
import { useIsOpen } from '../hooks/useDrawer.client.ts'
import { useAPI, useSlugs } from '../hooks/useOffprint.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { SmallButton } from '../parts/Buttons.client.tsx'
import { undoAction } from '../parts/undoAction.ts'
import { formatPresence, formatSaved } from './formatPresence.ts'
import { useHeartbeat } from './useHeartbeat.client.ts'
import './presence.scss'

/** In milliseconds: a form that is just being saved knows its own state after that. */
const patience = 1500

export function Presence() {
  const { id, collectionSlug } = useDocumentInfo()
  const translator = useTranslator()
  const { user } = useAuth()
  const { newer, others } = usePresence()
  const { label, look } = useCheckStored()
  const isArticle = collectionSlug === useSlugs().articles
  const reader = { isArticle, user: String(user?.id) }
  const saved = newer ? formatSaved(newer, reader.user, translator) : null
  // The comparison says the same, and on a narrow screen the message would lie over its buttons.
  const isCompared = useIsOpen(comparisonDrawer)
  useNewerMessage(
    isCompared ? null : saved && `${saved} ${translator.translate('form-outdated')}`,
    label,
    look,
  )
  if (id === undefined) {
    return null
  }
  return (
    <div className="offprint-presence">
      <p aria-live="polite">{saved ? null : formatPresence(others, reader, translator)}</p>
      {saved ? (
        <>
          <p>{saved}</p>
          <SmallButton onClick={look}>{label}</SmallButton>
        </>
      ) : null}
    </div>
  )
}

/** Reloads a page without changes. In drawers, and with changes, opens the comparison. */
function useCheckStored() {
  const { translate } = useTranslator()
  const { dispatchFields } = useForm()
  const isModified = useFormModified()
  const isPage = useEditDepth() === 1
  const isLoaded = isPage && !isModified
  const look = useCallback(() => {
    if (isLoaded) {
      window.location.reload()
    } else {
      askStaleWatcher(dispatchFields, 'compare')
    }
  }, [dispatchFields, isLoaded])
  return { label: translate(isLoaded ? 'load' : 'show-changes'), look }
}

/** The head of a long form is out of sight: the message is not. */
function useNewerMessage(message: null | string, label: string, look: () => void): void {
  const id = useId()
  const closed = useRef<null | string>(null)
  useEffect(() => {
    if (message === null || message === closed.current) {
      toast.dismiss(id)
      return
    }
    const onDismiss = () => (closed.current = message)
    const options = { ...undoAction(label, look), id, duration: Infinity, onDismiss }
    const show = () => toast.info(message, options)
    const timer = setTimeout(show, patience)
    return () => clearTimeout(timer)
  }, [id, label, look, message])
  useEffect(() => () => void toast.dismiss(id), [id])
}

interface KnownPresence {
  newer: null | Pick<PresenceResponse, 'updatedAt' | 'updatedBy'>
  others: PresenceResponse['others']
}

/** Who else has the document of a form open, and the stored state where the form shows an older one. */
function usePresence(): KnownPresence {
  const { id, collectionSlug } = useDocumentInfo()
  const api = useAPI()
  const isChanged = useFormModified()
  const isProcessing = useFormProcessing()
  const { isSaving } = useSaveView()
  const base = useFormFields(([fields]) => fields.updatedAt?.value)
  const [answer, setResponse] = useState<null | PresenceResponse>(null)
  const url = id === undefined ? null : `${api}/${collectionSlug}/${id}/presence`
  useHeartbeat(url, isChanged, (found) =>
    setResponse((known) => found ?? (known && { ...known, others: [] })),
  )
  useEffect(() => () => setResponse(null), [url])

  // A save of one's own is stored before the form knows.
  const isNewer = answer !== null && typeof base === 'string' && answer.updatedAt > base
  const isOwn = isProcessing || isSaving
  return { newer: isNewer && !isOwn ? answer : null, others: answer?.others ?? [] }
}
