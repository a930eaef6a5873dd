'use client'
// Which document's copies this form writes and offers, and whose.
import { useAuth, useDocumentInfo, useLocale } from '@payloadcms/ui'
import { useMemo, useState } from 'react'

import type { Place } from './copy.ts'

import { newDocument } from './copy.ts'

/** Null where nobody is signed in, and for forms that are not a document of a collection. */
export function usePlace(part: string): null | Place {
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

/** Whoever opened the form: a session that ends under it does not make it anybody else's. */
function useOwner(): null | string {
  const { user } = useAuth()
  const [owner, setOwner] = useState(user ? userKey(user) : null)
  if (!owner && user) {
    setOwner(userKey(user))
  }
  return owner
}
