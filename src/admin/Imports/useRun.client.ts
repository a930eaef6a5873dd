'use client'
// A run as it is now: asked again and again while something happens to it.
import { useCallback, useEffect, useState } from 'react'

import type { Run } from './types.ts'

import { useEndpoints } from '../hooks/useOffprint.client.ts'
import { send } from '../requests/send.client.ts'

/** In milliseconds. */
const interval = 1500

export function isActive({ status }: Run): boolean {
  return status === 'reading' || status === 'undoing' || status === 'writing'
}

export function useRun(initial: Run) {
  const { imports } = useEndpoints()
  const [run, setRun] = useState(initial)
  const address = `${imports}/${initial.id}`
  const read = useCallback(async () => {
    const sent = await send(`${address}?depth=0`, 'GET')
    if (sent?.response.ok) {
      setRun(sent.body as Run)
    }
  }, [address])
  const hasWork = isActive(run)
  useEffect(() => {
    if (!hasWork) {
      return
    }
    const timer = setInterval(() => void read(), interval)
    return () => clearInterval(timer)
  }, [hasWork, read])
  return { address, read, run }
}
