'use client'
// Suspends the timers of Payload's AuthProvider, which sign out and leave the page despite unsaved changes.
import { useAuth } from '@payloadcms/ui'
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'

import type { SignedIn } from '../requests/send.client.ts'

import { holdFor } from './sessionTimes.ts'

/** Milliseconds. During a save the form has no changes, and has them again if it fails. */
const releaseAfter = 5000

interface Held {
  /** When the session really ends. */
  endsAt: RefObject<null | number>
  isHeld: boolean
  protect: () => () => void
  /** Tells Payload of a session; its end stays with us while the timers are held. */
  setSession: (session: SignedIn) => void
}

export function useSuspendedTimers(): Held {
  const { setUser, token, tokenExpirationMs, user } = useAuth()
  const { isHeld, protect } = useSuspensions()
  const endsAt = useRef<null | number>(null)
  const heldUntil = useRef<null | number>(null)

  const setSession = useCallback(
    (session: SignedIn) => {
      endsAt.current = session.exp === undefined ? endsAt.current : session.exp * 1000
      const exp = Math.floor((isHeld ? Date.now() + holdFor : (endsAt.current ?? 0)) / 1000)
      heldUntil.current = isHeld ? exp * 1000 : null
      // Takes Payload's timers away, also that of a refresh that leaves the page where it is refused.
      setUser(null)
      setUser({ exp, token: session.token, user: session.user } as Parameters<typeof setUser>[0])
    },
    [isHeld, setUser],
  )
  useEffect(() => {
    if (tokenExpirationMs !== undefined && tokenExpirationMs !== heldUntil.current) {
      endsAt.current = tokenExpirationMs
    }
    // Held, and Payload does not know it yet; or let go, and Payload still has the end that we gave it.
    const isWrong =
      isHeld === (tokenExpirationMs !== heldUntil.current || heldUntil.current === null)
    if (user && endsAt.current !== null && isWrong) {
      setSession({ token, user })
    }
  }, [isHeld, setSession, token, tokenExpirationMs, user])
  return { endsAt, isHeld, protect, setSession }
}

function useSuspensions(): Pick<Held, 'isHeld' | 'protect'> {
  const [isHeld, setHeld] = useState(false)
  const suspensions = useRef(0)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const protect = useCallback(() => {
    suspensions.current += 1
    clearTimeout(timer.current)
    setHeld(true)
    return () => {
      suspensions.current -= 1
      clearTimeout(timer.current)
      timer.current = setTimeout(() => setHeld(suspensions.current > 0), releaseAfter)
    }
  }, [])
  return { isHeld, protect }
}
