'use client'
// What can be offered for the byline: from the affiliations of the authors, and from the latest article of the outlet.
import type { Signer } from './byline.ts'
import type { QueueArticle, Values } from './values.ts'

import { idOf } from '../../domain/idOf.ts'
import { useEndpoints } from '../hooks/useAddresses.client.ts'
import { useResponse } from '../requests/useResponse.client.ts'
import { bylineOf } from './byline.ts'

/** For an article whose byline is not on record; '' where nothing can be offered. */
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
  // An offer that is not there is not missed.
  const signers = useResponse<{ docs: Signer[] }>(url).answer?.docs ?? []
  const inOrder = ids.flatMap((id) => signers.find((signer) => signer.id === id) ?? [])
  return isWanted ? bylineOf(inOrder, publishedAt, publishedAtPrecision) : ''
}

interface UsualAuthors {
  ids: string[]
  names: string[]
}

/** Who signed the latest article of the same outlet: offered where an article has no author. */
export function useUsualAuthors(outlet: null | string, isWanted: boolean): null | UsualAuthors {
  const { articles } = useEndpoints()
  const query = `where[outlet][equals]=${outlet}&where[byline.author][exists]=true`
  const newest = 'depth=1&limit=1&sort=-publishedAt&select[byline]=true'
  const url = isWanted && outlet !== null ? `${articles}?${query}&${newest}` : null
  const { answer, of } = useResponse<{ docs: Pick<QueueArticle, 'byline'>[] }>(url)
  const rows = url && of === url ? (answer?.docs[0]?.byline ?? []) : []
  const ids = rows.flatMap(({ author }) => idOf(author) ?? [])
  const names = rows.flatMap(({ author }) => (typeof author === 'object' ? author.name : []))
  return names.length > 0 ? { ids, names } : null
}
