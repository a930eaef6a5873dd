'use client'
// Protects what is typed and not saved from the end of the session and from a closed page.
import { useEffect } from 'react'

import { useSession } from './sessionContext.client.ts'

/** While something is not saved, the session does not end without a question, and the browser asks before it closes the page. */
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
