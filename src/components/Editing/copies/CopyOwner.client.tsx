'use client'
// Removes the copies of whoever signs out on purpose. Stands around the whole admin panel: only there is it known.
import type { ReactNode } from 'react'

import { useAuth, useConfig } from '@payloadcms/ui'
import { usePathname } from 'next/navigation.js'
import { formatAdminURL } from 'payload/shared'
import { useEffect } from 'react'

import { markSignedIn, markSignedOut } from './signedOut.client.ts'
import { removeCopiesOf } from './store.client.ts'
import { userKey } from './usePlace.client.ts'

/** A session that ends by itself goes by another page, and leaves the copies. */
export function CopyOwner({ children }: { children?: ReactNode }) {
  const { user } = useAuth()
  const { config } = useConfig()
  const { admin, routes } = config
  const isSigningOut =
    usePathname() === formatAdminURL({ adminRoute: routes.admin, path: admin.routes.logout })
  useEffect(() => {
    if (!user) {
      return
    }
    const owner = userKey(user)
    if (isSigningOut) {
      markSignedOut(owner)
      void removeCopiesOf(owner)
    } else {
      markSignedIn(owner)
    }
  }, [isSigningOut, user])
  return children
}
