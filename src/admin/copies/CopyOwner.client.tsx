'use client'
// Around the admin panel: removes what this browser keeps of a user who signs out, and the copies of forms that were
// saved while closing.
import { useAuth, useConfig, useDocumentEvents } from '@payloadcms/ui'
import { usePathname } from 'next/navigation.js'
import { formatAdminURL } from 'payload/shared'
import { type ReactNode, useEffect } from 'react'

import type { Values } from '../forms/formValues.ts'

import { isSameValue } from '../forms/sameValue.ts'
import { type Copy, newDocument } from './copy.ts'
import { removeRecentPages } from './recentPages.client.ts'
import { markSignedIn, markSignedOut } from './signedOut.client.ts'
import { removeCopiesOf, removeCopy } from './store.client.ts'
import { userKey } from './useCopyPlace.client.ts'

/** A session that expires uses another page, and retains the copies. */
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
      removeRecentPages(owner)
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

/** Of forms that were unmounted during a save: a drawer closes as soon as the response arrives. */
const pending = new Set<Copy>()

/** `copy` has the values that were sent. */
export function trackPendingSave(copy: Copy): void {
  pending.add(copy)
}

/** Removes the copies whose values are in the stored document. */
function settlePendingSaves(collection: string, document: Values): void {
  for (const copy of pending) {
    const isOfIt =
      copy.collection === collection &&
      (copy.document === newDocument || copy.document === String(document.id)) &&
      Object.entries(copy.mine).some(([name, value]) => isSameValue(value, document[name]))
    if (isOfIt) {
      pending.delete(copy)
      void removeCopy(copy.form)
    }
  }
}
