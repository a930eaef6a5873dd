'use client'
// How notes begin: those of the outlet, or, of an outlet without notes, all.
import { useEffect, useState } from 'react'

import { useEndpoints } from '../hooks/useAddresses.client.ts'
import { fetchJSON } from '../requests/useResponse.client.ts'
import { openingsOf } from './note.ts'

export type Endpoints = ReturnType<typeof useEndpoints>

interface Notes {
  docs: { body: unknown }[]
}

/** Asks only where the note is empty. */
export function useOpenings(outlet: null | string, isWanted: boolean): string[] {
  const endpoints = useEndpoints()
  const [openings, setOpenings] = useState<{ of: null | string; words: string[] } | null>(null)
  useEffect(() => {
    if (!isWanted || outlet === null) {
      return
    }
    const leave = new AbortController()
    loadOpenings(endpoints, outlet, leave.signal)
      .then((words) => setOpenings({ of: outlet, words }))
      // An offer that is not there is not missed.
      .catch(() => undefined)
    return () => leave.abort()
  }, [endpoints, isWanted, outlet])
  return isWanted && openings?.of === outlet ? openings.words : []
}

async function loadOpenings(
  { notes, outlets }: Endpoints,
  outlet: string,
  signal: AbortSignal,
): Promise<string[]> {
  const newest = 'depth=0&limit=10&sort=-createdAt&select[body]=true'
  const [{ name }, ofOutlet] = await Promise.all([
    fetchJSON<{ name: string }>(`${outlets}/${outlet}?depth=0&select[name]=true`, signal),
    fetchJSON<Notes>(`${notes}?${newest}&where[article.outlet][equals]=${outlet}`, signal),
  ])
  if (ofOutlet.docs.length > 0) {
    return openingsOf(bodiesOf(ofOutlet), name)
  }
  return openingsOf(bodiesOf(await fetchJSON<Notes>(`${notes}?${newest}`, signal)), name, 2)
}

function bodiesOf({ docs }: Notes): unknown[] {
  return docs.map(({ body }) => body)
}
