'use client'
// Protects what is typed and not saved from the end of the session and from a closed page.
import { useEffect } from 'react'

import { useSession } from './sessionContext.client.ts'

/**
 * While something is not saved, the session does not end without a question, and the browser asks before it closes the
 * page.
 */
export function useLeaveGuard(isUnsaved: boolean): void {
  const { protect } = useSession()
  useEffect(() => (isUnsaved ? protect() : undefined), [isUnsaved, protect])
  useEffect(() => {
    if (!isUnsaved) {
      return
    }
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [isUnsaved])
}

/** Also in fields that are not of a form: typing prolongs the session. */
export function useTypingGuard(isUnsaved: boolean): void {
  const { touch } = useSession()
  useLeaveGuard(isUnsaved)
  useEffect(() => {
    if (!isUnsaved) {
      return
    }
    document.addEventListener('keydown', touch)
    return () => document.removeEventListener('keydown', touch)
  }, [isUnsaved, touch])
}
