'use client'
// What can be chosen and offered in the form: names of authors and outlets, a byline of the authors' affiliations, and the
// authors of the outlet's latest article.
import type { QueueArticle, Values } from './values.ts'

import { idOf } from '../../domain/idOf.ts'
import { useEndpoints } from '../hooks/useOffprint.client.ts'
import { useResponse } from '../requests/useResponse.client.ts'
import { bylineOf, type Signer } from './byline.ts'

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

export interface Named {
  id: string
  name: string
}

export interface Names {
  authors: Named[]
  outlets: Named[]
}

/** What was chosen in a list of the browser's own, which has texts only; undefined for its first line. */
export function chosenIn(names: Named[], value: string): string | undefined {
  return names.find(({ id }) => String(id) === value)?.id
}

export function nameOptions(names: Named[]): { label: string; value: string }[] {
  return names.map(({ id, name }) => ({ label: name, value: String(id) }))
}

const query = 'depth=0&limit=1000&pagination=false&select[name]=true&sort=name'

/** Empty until they are loaded. */
export function useNames(): Names {
  const endpoints = useEndpoints()
  const authors = useResponse<{ docs: Named[] }>(`${endpoints.authors}?${query}`)
  const outlets = useResponse<{ docs: Named[] }>(`${endpoints.outlets}?${query}`)
  return { authors: authors.answer?.docs ?? [], outlets: outlets.answer?.docs ?? [] }
}
