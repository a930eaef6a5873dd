'use client'
// The document and user that copies belong to.
import { useAuth, useDocumentInfo, useLocale } from '@payloadcms/ui'
import { useMemo, useState } from 'react'

import { newDocument, type Place } from './copy.ts'

/** Null if nobody is signed in, and without a collection. */
export function useCopyPlace(
  part: string,
  collection: string | undefined,
  document: string,
): null | Place {
  const { code } = useLocale()
  const user = useOwner()
  const locale = code ?? ''
  return useMemo(
    () => (user && collection ? { collection, document, locale, part, user } : null),
    [collection, document, locale, part, user],
  )
}

/** Of the form around the component. */
export function useFormPlace(part: string): null | Place {
  const { id, collectionSlug } = useDocumentInfo()
  const document = id === undefined || id === null ? newDocument : String(id)
  return useCopyPlace(part, collectionSlug, document)
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
