'use client'
// Opens the navigation on screens of 1025 to 1440 pixels, where Payload begins with it closed.
import { useNav, useWindowInfo } from '@payloadcms/ui'
import { type ReactNode, useEffect, useState } from 'react'

export function OpenNav({ children }: { children?: ReactNode }) {
  const { navOpen, setNavOpen } = useNav()
  const { breakpoints } = useWindowInfo()
  // As the server has drawn it: whoever closed it on a wider screen finds it closed.
  const [isWanted] = useState(navOpen)
  const isBetween = breakpoints.l === true && breakpoints.m === false
  useEffect(() => {
    if (isBetween && isWanted) {
      // After Payload's own effect has closed it, and before that is drawn.
      queueMicrotask(() => setNavOpen(true))
    }
  }, [isBetween, isWanted, setNavOpen])
  return children
}
