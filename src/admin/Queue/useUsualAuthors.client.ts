'use client'
// Who signed the latest article of the same outlet: offered where an article has no author.
import { useEffect, useState } from 'react'

import type { QueueArticle } from './values.ts'

import { idOf } from '../../domain/idOf.ts'
import { useEndpoints } from '../hooks/useAddresses.client.ts'
import { fetchJSON } from '../requests/useResponse.client.ts'

export interface UsualAuthors {
  ids: string[]
  names: string[]
}

export function useUsualAuthors(outlet: null | string, isWanted: boolean): null | UsualAuthors {
  const { articles } = useEndpoints()
  const [found, setFound] = useState<({ of: string } & UsualAuthors) | null>(null)
  useEffect(() => {
    if (!isWanted || outlet === null) {
      return
    }
    const leave = new AbortController()
    loadAuthors(articles, outlet, leave.signal)
      .then((authors) => setFound(authors && { ...authors, of: outlet }))
      // An offer that is not there is not missed.
      .catch(() => undefined)
    return () => leave.abort()
  }, [articles, isWanted, outlet])
  return isWanted && found?.of === outlet ? found : null
}

async function loadAuthors(
  articles: string,
  outlet: string,
  signal: AbortSignal,
): Promise<null | UsualAuthors> {
  const query = `where[outlet][equals]=${outlet}&where[byline.author][exists]=true`
  const newest = 'depth=1&limit=1&sort=-publishedAt&select[byline]=true'
  const { docs } = await fetchJSON<{ docs: Pick<QueueArticle, 'byline'>[] }>(
    `${articles}?${query}&${newest}`,
    signal,
  )
  const rows = docs[0]?.byline ?? []
  const ids = rows.flatMap(({ author }) => idOf(author) ?? [])
  const names = rows.flatMap(({ author }) => (typeof author === 'object' ? author.name : []))
  return names.length > 0 ? { ids, names } : null
}
