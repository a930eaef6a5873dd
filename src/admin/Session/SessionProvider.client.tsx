'use client'
// Stands above every page of the admin panel: a session that ends takes nothing away that is not saved.
import { useAuth, useConfig } from '@payloadcms/ui'
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react'

import { useListener } from '../hooks/useListener.client.ts'
import { useAPI } from '../hooks/useOffprint.client.ts'
import { send, type SignedIn, whoIsSignedIn } from '../requests/send.client.ts'
import { SessionDialog } from './SessionDialog.client.tsx'
import { dutyOfTyping } from './sessionTimes.ts'
import { useMain } from './useMain.client.ts'
import { useNames } from './useNames.client.ts'
import { type Session, SessionContext, type Standing } from './useSession.client.ts'
import { useSuspendedTimers } from './useSuspendedTimers.client.ts'

/** So often it is looked at the clock. */
const tick = 10_000
/** After so long without a key somebody has stopped typing. */
const quiet = 2000

export function SessionProvider({ children }: { children?: ReactNode }) {
  const { user } = useAuth()
  const { config, getEntityConfig } = useConfig()
  const { endsAt, isHeld, protect, setSession } = useSuspendedTimers()
  const [isOver, setOver] = useState(false)
  const askedAt = useRef(0)
  const owner = useLast(user)
  const users = `${useAPI()}/${config.admin.user}`
  const { auth } = getEntityConfig({ collectionSlug: config.admin.user })
  const life = (auth?.tokenExpiration ?? 7200) * 1000
  const isEnded = isHeld && (isOver || !user)
  useMain()
  useNames()

  const check = useCallback(async (): Promise<Standing> => {
    askedAt.current = Date.now()
    const found = await whoIsSignedIn(users)
    if (found === null) {
      return 'unknown'
    }
    const isSame = found.user !== null && found.user.id === owner.current?.id
    if (isSame && (isOver || found.exp !== (endsAt.current ?? 0) / 1000)) {
      setSession(found)
    }
    setOver(!isSame)
    return isSame ? 'same' : 'nobody'
  }, [endsAt, isOver, owner, setSession, users])

  const touch = useCallback(() => {
    const now = Date.now()
    const duty = dutyOfTyping({ askedAt: askedAt.current, endsAt: endsAt.current, life, now })
    if (duty !== 'nothing') {
      askedAt.current = now
      void (duty === 'ask' ? check() : refresh(users, setSession, check))
    }
  }, [check, endsAt, life, setSession, users])

  useClock(isHeld, isEnded, endsAt, check)
  const isShown = useQuiet(isHeld) && isEnded
  const session = useMemo<Session>(
    () => ({ check, isEnded, protect, touch }),
    [check, isEnded, protect, touch],
  )
  return (
    <SessionContext value={session}>
      {children}
      {isShown && owner.current ? (
        <SessionDialog
          check={check}
          onSignedIn={(found) => {
            setSession(found)
            setOver(false)
          }}
          owner={owner.current}
        />
      ) : null}
    </SessionContext>
  )
}

async function refresh(
  users: string,
  setSession: (session: SignedIn) => void,
  check: Session['check'],
): Promise<void> {
  const sent = await send(`${users}/refresh-token`, 'POST')
  if (sent?.response.ok) {
    const { exp, refreshedToken, user } = sent.body as { refreshedToken?: string } & SignedIn
    setSession({ exp, token: refreshedToken, user })
  } else if (sent) {
    await check()
  }
}

/** While something is held: asks when the end has come, and when somebody comes back to the page. */
function useClock(
  isHeld: boolean,
  isEnded: boolean,
  endsAt: { current: null | number },
  check: Session['check'],
): void {
  const comeBack = () => {
    if (document.visibilityState === 'visible') {
      void check()
    }
  }
  useListener('window', 'focus', comeBack, isHeld)
  useListener('document', 'visibilitychange', comeBack, isHeld)
  useEffect(() => {
    if (!isHeld) {
      return
    }
    const look = () => {
      if (!isEnded && endsAt.current !== null && Date.now() >= endsAt.current) {
        void check()
      }
    }
    const timer = setInterval(look, tick)
    return () => clearInterval(timer)
  }, [check, endsAt, isEnded, isHeld])
}

/** False while somebody types: what a dialog takes the focus from would get the rest of the sentence. */
function useQuiet(isHeld: boolean): boolean {
  const [isQuiet, setQuiet] = useState(true)
  useEffect(() => {
    if (!isHeld) {
      return
    }
    let timer: ReturnType<typeof setTimeout> | undefined
    const type = () => {
      if (document.querySelector('.offprint-session') === null) {
        clearTimeout(timer)
        timer = setTimeout(() => setQuiet(true), quiet)
        setQuiet(false)
      }
    }
    document.addEventListener('keydown', type, true)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('keydown', type, true)
      setQuiet(true)
    }
  }, [isHeld])
  return isQuiet
}

function useLast<Value>(value: null | undefined | Value): { current: null | Value } {
  const last = useRef<null | Value>(null)
  if (value) {
    last.current = value
  }
  return last
}
