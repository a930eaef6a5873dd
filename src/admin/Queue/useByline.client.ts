'use client'
// Loads the authors of an article whose byline is not on record, and makes one of their affiliations.
import { useEffect, useState } from 'react'

import type { Signer } from './byline.ts'
import type { Values } from './values.ts'

import { idOf } from '../../domain/idOf.ts'
import { useEndpoints } from '../hooks/useAddresses.client.ts'
import { fetchJSON } from '../requests/useResponse.client.ts'
import { bylineOf } from './byline.ts'

/** '' where nothing can be offered. */
export function useByline({
  byline,
  bylineText,
  publishedAt,
  publishedAtPrecision,
}: Values): string {
  const endpoints = useEndpoints()
  const ids = byline.flatMap(({ author }) => idOf(author) ?? [])
  const isWanted = bylineText.trim() === '' && ids.length > 0
  const url = isWanted
    ? `${endpoints.authors}?depth=1&limit=${ids.length}&where[id][in]=${ids.join(',')}`
    : null
  const [signers, setSigners] = useState<Signer[]>([])
  useEffect(() => {
    if (url === null) {
      return
    }
    const leave = new AbortController()
    fetchJSON<{ docs: Signer[] }>(url, leave.signal)
      .then(({ docs }) => setSigners(docs))
      // An offer that is not there is not missed.
      .catch(() => undefined)
    return () => leave.abort()
  }, [url])
  const inOrder = ids.flatMap((id) => signers.find((signer) => signer.id === id) ?? [])
  return isWanted ? bylineOf(inOrder, publishedAt, publishedAtPrecision) : ''
}
