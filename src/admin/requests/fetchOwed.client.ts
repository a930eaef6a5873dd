'use client'
// The list of what is owed, with all of its pages.
import type { OwedResponse } from '../../api/owed.ts'

import { kinds } from '../../owed/owedGroups.ts'
import { together } from './owedPages.ts'
import { fetchJSON } from './useResponse.client.ts'

/** What the endpoint answers at most. */
export const owedPerPage = 100

/** More than anybody goes through at once; the counts are those of all. */
const mostPages = 10

/** @param endpoint with `limit=100`, and no page */
export async function fetchOwed(endpoint: string, signal: AbortSignal): Promise<OwedResponse> {
  const first = await fetchJSON<OwedResponse>(endpoint, signal)
  const longest = Math.max(...kinds.map((kind) => first.counts[kind]), first.deferred.count)
  const pages = Math.min(mostPages, Math.ceil(longest / owedPerPage))
  const others = await Promise.all(
    Array.from({ length: Math.max(0, pages - 1) }, (_, index) =>
      fetchJSON<OwedResponse>(`${endpoint}&page=${index + 2}`, signal),
    ),
  )
  return others.reduce(together, first)
}
