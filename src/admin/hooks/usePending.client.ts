'use client'
// Whether an action of a button is still running.
import { useRef, useState } from 'react'

interface Pending {
  isPending: boolean
  /** Does nothing while another one runs. */
  run: (action: () => Promise<void>) => Promise<void>
}

export function usePending(): Pending {
  const [isPending, setPending] = useState(false)
  const isRunning = useRef(false)
  const run: Pending['run'] = async (action) => {
    if (isRunning.current) {
      return
    }
    isRunning.current = true
    setPending(true)
    try {
      await action()
    } finally {
      isRunning.current = false
      setPending(false)
    }
  }
  return { isPending, run }
}
