'use client'
// Holds the timers of Payload's AuthProvider. When they run out they log out and leave the page, whatever is not saved.
import { useAuth } from '@payloadcms/ui'
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'

import type { SignedIn } from './whoIsSignedIn.client.ts'

import { holdFor } from './sessionTimes.ts'

/** A save takes the changes away and, where it fails, brings them back: so long nothing is let go. */
const letGoAfter = 5000

interface Held {
  /** When the session really ends. */
  endsAt: RefObject<null | number>
  isHeld: boolean
  protect: () => () => void
  /** Tells Payload of a session; its end stays with us while the timers are held. */
  tell: (session: SignedIn) => void
}

export function useHeldTimers(): Held {
  const { setUser, token, tokenExpirationMs, user } = useAuth()
  const { isHeld, protect } = useHolders()
  const endsAt = useRef<null | number>(null)
  const heldUntil = useRef<null | number>(null)

  const tell = useCallback(
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
      tell({ token, user })
    }
  }, [isHeld, tell, token, tokenExpirationMs, user])
  return { endsAt, isHeld, protect, tell }
}

function useHolders(): Pick<Held, 'isHeld' | 'protect'> {
  const [isHeld, setHeld] = useState(false)
  const holders = useRef(0)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const protect = useCallback(() => {
    holders.current += 1
    clearTimeout(timer.current)
    setHeld(true)
    return () => {
      holders.current -= 1
      clearTimeout(timer.current)
      timer.current = setTimeout(() => setHeld(holders.current > 0), letGoAfter)
    }
  }, [])
  return { isHeld, protect }
}
