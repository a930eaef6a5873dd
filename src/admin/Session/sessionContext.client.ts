'use client'
// What a form asks of the session: to last while something is not saved.
import { createContext, use } from 'react'

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
