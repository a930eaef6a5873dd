'use client'
// Says that this article is open here, and learns who else had it open before, or has opened it since.
import { useAuth } from '@payloadcms/ui'
import { useEffect, useEffectEvent, useRef, useState } from 'react'

import type { PresenceResponse } from '../../api/presence.ts'
import type { ID } from '../../types.ts'
import type { Heartbeat } from '../presence/heartbeat.client.ts'

import { useEndpoints } from '../hooks/useAddresses.client.ts'
import { startHeartbeat } from '../presence/heartbeat.client.ts'

type Others = PresenceResponse['others']

/**
 * Those who have it open too. `onTaken` is called once, with the name of another person who had it open already.
 */
export function useOthers(id: ID, isDirty: boolean, onTaken: (name: string) => void): Others {
  const endpoints = useEndpoints()
  const { user } = useAuth()
  const url = `${endpoints.articles}/${id}/presence`
  const [others, setOthers] = useState<Others>([])
  const changed = useRef(isDirty)
  const heartbeat = useRef<Heartbeat | null>(null)
  const take = useEffectEvent((answer: PresenceResponse) => {
    const other = answer.others.find((one) => one.id !== user?.id)
    if (other) {
      onTaken(other.name)
    }
  })
  useEffect(() => {
    let isFirst = true
    const started = startHeartbeat({
      isChanged: () => changed.current,
      // Who comes later to the queue sees us, and goes on.
      onAnswer: (answer) => {
        if (answer && isFirst) {
          take(answer)
        }
        isFirst = false
        setOthers(answer?.others ?? [])
      },
      url,
    })
    heartbeat.current = started
    return () => started.stop()
  }, [url])
  useEffect(() => {
    if (changed.current !== isDirty) {
      changed.current = isDirty
      heartbeat.current?.beatSoon()
    }
  }, [isDirty])
  return others
}
