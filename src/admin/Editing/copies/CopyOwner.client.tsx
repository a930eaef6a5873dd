'use client'
// Around the whole admin panel: removes the copies of whoever signs out on purpose, and of forms saved as they closed.
import type { ReactNode } from 'react'

import { useAuth, useConfig, useDocumentEvents } from '@payloadcms/ui'
import { usePathname } from 'next/navigation.js'
import { formatAdminURL } from 'payload/shared'
import { useEffect } from 'react'

import { settleLeft } from './leftSaving.client.ts'
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
  const { mostRecentUpdate } = useDocumentEvents()
  useEffect(() => {
    if (mostRecentUpdate?.doc) {
      settleLeft(mostRecentUpdate.entitySlug, mostRecentUpdate.doc)
    }
  }, [mostRecentUpdate])
  return children
}
