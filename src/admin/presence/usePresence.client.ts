'use client'
// Who else has the document of a form open, and the stored state where the form shows an older one.
import { useDocumentInfo, useFormFields, useFormModified, useFormProcessing } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'

import type { PresenceResponse } from '../../api/presence.ts'
import type { Heartbeat } from './heartbeat.client.ts'

import { useSaveView } from '../forms/useFormStore.client.ts'
import { useAPI } from '../hooks/useAddresses.client.ts'
import { startHeartbeat } from './heartbeat.client.ts'

interface Presence {
  newer: null | Pick<PresenceResponse, 'updatedAt' | 'updatedBy'>
  others: PresenceResponse['others']
}

export function usePresence(): Presence {
  const { id, collectionSlug } = useDocumentInfo()
  const api = useAPI()
  const isChanged = useFormModified()
  const isProcessing = useFormProcessing()
  const { isSaving } = useSaveView()
  const base = useFormFields(([fields]) => fields.updatedAt?.value)
  const [answer, setResponse] = useState<null | PresenceResponse>(null)
  const heartbeat = useRef<Heartbeat | null>(null)
  const changed = useRef(isChanged)
  const url = id === undefined ? null : `${api}/${collectionSlug}/${id}/presence`

  useEffect(() => {
    if (url === null) {
      return
    }
    const started = startHeartbeat({
      isChanged: () => changed.current,
      onAnswer: (told) => setResponse((known) => told ?? (known && { ...known, others: [] })),
      url,
    })
    heartbeat.current = started
    return () => {
      started.stop()
      setResponse(null)
    }
  }, [url])

  useEffect(() => {
    if (changed.current !== isChanged) {
      changed.current = isChanged
      heartbeat.current?.beatSoon()
    }
  }, [isChanged])

  // A save of one's own is stored before the form knows.
  const isNewer = answer !== null && typeof base === 'string' && answer.updatedAt > base
  const isOwn = isProcessing || isSaving
  return { newer: isNewer && !isOwn ? answer : null, others: answer?.others ?? [] }
}
