'use client'
// The document and user that the copies of this form belong to.
import { useAuth, useDocumentInfo, useLocale } from '@payloadcms/ui'
import { useMemo, useState } from 'react'

import type { Place } from './copy.ts'

import { newDocument } from './copy.ts'

/** Null if nobody is signed in, and for forms that are not of a collection. */
export function useCopyTarget(part: string): null | Place {
  const { id, collectionSlug } = useDocumentInfo()
  const { code } = useLocale()
  const owner = useOwner()
  const document = id === undefined || id === null ? newDocument : String(id)
  return useMemo(
    () =>
      owner && collectionSlug
        ? { collection: collectionSlug, document, locale: code ?? '', part, user: owner }
        : null,
    [code, collectionSlug, document, owner, part],
  )
}

export function userKey(user: { collection?: string; id: number | string }): string {
  return `${user.collection ?? ''}:${user.id}`
}

/** The user who opened the form. Stays the same if the session ends or the account changes. */
function useOwner(): null | string {
  const { user } = useAuth()
  const [owner, setOwner] = useState(user ? userKey(user) : null)
  if (!owner && user) {
    setOwner(userKey(user))
  }
  return owner
}
