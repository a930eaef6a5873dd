'use client'
// Says that a document is open here as long as a component is there, and at once when it gets changes or loses them.
import { useEffectEvent } from '@payloadcms/ui'
import { useEffect, useRef } from 'react'

import { type Heartbeat, startHeartbeat } from './heartbeat.client.ts'

type OnAnswer = Parameters<typeof startHeartbeat>[0]['onAnswer']

/** A null as `url` says nothing. */
export function useHeartbeat(url: null | string, isChanged: boolean, onAnswer: OnAnswer): void {
  const changed = useRef(isChanged)
  const heartbeat = useRef<Heartbeat | null>(null)
  const answered = useEffectEvent(onAnswer)
  useEffect(() => {
    if (url === null) {
      return
    }
    const started = startHeartbeat({
      isChanged: () => changed.current,
      onAnswer: (answer) => answered(answer),
      url,
    })
    heartbeat.current = started
    return () => started.stop()
  }, [url])
  useEffect(() => {
    if (changed.current !== isChanged) {
      changed.current = isChanged
      heartbeat.current?.beatSoon()
    }
  }, [isChanged])
}
