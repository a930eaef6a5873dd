'use client'
// Around the admin panel: removes the copies of a user who signs out, and of forms that were saved while closing.
import type { ReactNode } from 'react'

import { useAuth, useConfig, useDocumentEvents } from '@payloadcms/ui'
import { usePathname } from 'next/navigation.js'
import { formatAdminURL } from 'payload/shared'
import { useEffect } from 'react'

import { settlePendingSaves } from './pendingSaves.client.ts'
import { markSignedIn, markSignedOut } from './signedOut.client.ts'
import { removeCopiesOf } from './store.client.ts'
import { userKey } from './useCopyPlace.client.ts'

/** A session that expires uses another page, and keeps the copies. */
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
      settlePendingSaves(mostRecentUpdate.entitySlug, mostRecentUpdate.doc)
    }
  }, [mostRecentUpdate])
  return children
}
