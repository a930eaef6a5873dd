'use client'
// Reads the time and the mails of the demo, and moves its clock.
import { useConfig } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

import type { DemoState } from './endpoints.ts'

/** In milliseconds. Mails also arrive without the clock being moved. */
const interval = 15_000
/** Of somebody who waits for a mail. */
const openInterval = 2000

export function useDemo(isOpen: boolean) {
  const { config } = useConfig()
  const [state, setState] = useState<DemoState>()
  const [isBusy, setBusy] = useState(false)
  const url = `${config.serverURL}${config.routes.api}/demo`

  useEffect(() => {
    const read = () =>
      void fetch(url, { credentials: 'include' })
        .then((response) => (response.ok ? (response.json() as Promise<DemoState>) : undefined))
        .then((next) => next && setState(next))
        .catch(() => undefined)
    read()
    const timer = setInterval(read, isOpen ? openInterval : interval)
    return () => clearInterval(timer)
  }, [isOpen, url])

  /** Everything on the page may depend on the day. */
  const advance = async (days: number) => {
    setBusy(true)
    const response = await fetch(`${url}/clock`, {
      body: JSON.stringify({ days }),
      credentials: 'include',
      headers: { 'content-type': 'application/json' },
      method: 'POST',
    }).catch(() => null)
    if (response?.ok) {
      window.location.reload()
    } else {
      setBusy(false)
    }
  }
  return { advance, isBusy, state }
}
