'use client'
// What a form asks of the session: to last while something is not saved.
import { useAuth, useForm } from '@payloadcms/ui'
import { createContext, use, useEffect } from 'react'

import { useListener } from '../hooks/useListener.client.ts'

/** `nobody`: the session has ended. `unknown`: the server cannot be asked. */
export type Standing = 'nobody' | 'same' | 'unknown'

export interface Session {
  /** Asks the server; opens the dialog where the session has ended. */
  check: () => Promise<Standing>
  isEnded: boolean
  /** Payload does not end the session by itself until the function that is returned is called. */
  protect: () => () => void
  /** Somebody types: the session lasts. */
  touch: () => void
}

const none: Session = {
  check: () => Promise.resolve('unknown'),
  isEnded: false,
  protect: () => () => undefined,
  touch: () => undefined,
}

export const SessionContext = createContext<Session>(none)

export function useSession(): Session {
  return use(SessionContext)
}

/** While something is not saved, the session does not end by itself, and the browser asks before it closes the page. */
export function useLeaveGuard(isUnsaved: boolean): void {
  const { protect } = useSession()
  useEffect(() => (isUnsaved ? protect() : undefined), [isUnsaved, protect])
  useListener('window', 'beforeunload', (event) => event.preventDefault(), isUnsaved)
}

/** Also in fields that are not of a form: typing prolongs the session. */
export function useTypingGuard(isUnsaved: boolean): void {
  const { touch } = useSession()
  useLeaveGuard(isUnsaved)
  useListener('document', 'keydown', touch, isUnsaved)
}

/**
 * Payload's form asks for a longer session with the end that it knew when its fields last changed: after a sleep of the
 * computer that is an old one, and where the server refuses, the page is left. Fields that change know the new one.
 */
export function useFreshExpiry(): void {
  const { tokenExpirationMs } = useAuth()
  const { dispatchFields } = useForm()
  useEffect(() => {
    if (tokenExpirationMs !== undefined) {
      dispatchFields({ type: 'UPDATE_MANY', formState: {} })
    }
  }, [dispatchFields, tokenExpirationMs])
}
