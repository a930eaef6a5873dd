'use client'
// The navigation is open from 1025 pixels on, unless it was closed. Payload begins with it closed up to 1440 pixels.
import { NavContext, useNav, usePreferences, useWindowInfo } from '@payloadcms/ui'
import { PREFERENCE_KEYS } from 'payload/shared'
import { type ReactNode, useMemo, useState } from 'react'

/** What is open goes before Payload's own state, so that nothing is drawn closed in between. */
export function WideNav({ children }: { children?: ReactNode }) {
  const nav = useNav()
  const { breakpoints } = useWindowInfo()
  const { setPreference } = usePreferences()
  // As the server has drawn it.
  const [isOpen, setOpen] = useState(nav.navOpen)
  const isBetween = breakpoints.l === true && breakpoints.m === false
  const value = useMemo(() => {
    const setNavOpen = (open: boolean) => {
      setOpen(open)
      nav.setNavOpen(open)
      if (isBetween) {
        void setPreference(PREFERENCE_KEYS.NAV, { open }, true)
      }
    }
    return { ...nav, navOpen: isBetween ? isOpen : nav.navOpen, setNavOpen }
  }, [isBetween, isOpen, nav, setPreference])
  return <NavContext value={value}>{children}</NavContext>
}
