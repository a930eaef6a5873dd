'use client'
// Says that this article is open here, and learns who else had it open before, or has opened it since.
import { useAuth } from '@payloadcms/ui'
import { useRef, useState } from 'react'

import type { PresenceResponse } from '../../api/presence.ts'
import type { ID } from '../../types.ts'

import { useEndpoints } from '../hooks/useOffprint.client.ts'
import { useHeartbeat } from '../presence/useHeartbeat.client.ts'

type Others = PresenceResponse['others']

/** `onTaken` is called once, with the name of another person who had it open already. */
export function useOthers(id: ID, isDirty: boolean, onTaken: (name: string) => void): Others {
  const endpoints = useEndpoints()
  const { user } = useAuth()
  const url = `${endpoints.articles}/${id}/presence`
  const [others, setOthers] = useState<Others>([])
  // Who comes later to the queue sees us, and goes on.
  const isFirst = useRef(true)
  useHeartbeat(url, isDirty, (answer) => {
    const other = isFirst.current && answer?.others.find((one) => one.id !== user?.id)
    isFirst.current = false
    if (other) {
      onTaken(other.name)
    }
    setOthers(answer?.others ?? [])
  })
  return others
}
