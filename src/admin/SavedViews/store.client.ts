'use client'
// The saved views, once for the navigation and the list: whoever changes one shows it in both.
import { useEffect, useSyncExternalStore } from 'react'

import type { SavedView } from '../../api/savedViews.ts'

import { useEndpoints } from '../hooks/useOffprint.client.ts'
import { fetchJSON } from '../requests/useResponse.client.ts'

/** Without their counts: those of the page come first. */
export type NamedView = { count?: null | number } & Omit<SavedView, 'count'>

/** In milliseconds. The navigation is drawn anew with each page. */
const fresh = 15_000

let stored: { at: number; views: SavedView[] } | null = null
const listeners = new Set<() => void>()

export function useSavedViews(initial: NamedView[] | null): {
  reload: () => Promise<void>
  views: NamedView[]
} {
  const { articles } = useEndpoints()
  const reload = () => load(`${articles}/views`)
  const known = useSyncExternalStore(
    subscribe,
    () => stored?.views,
    () => undefined,
  )
  useEffect(() => {
    if (!stored || Date.now() - stored.at > fresh) {
      void load(`${articles}/views`)
    }
  }, [articles])
  return { reload, views: known ?? initial ?? [] }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** What cannot be counted keeps its counts of before. */
async function load(endpoint: string): Promise<void> {
  const answer = await fetchJSON<{ views: SavedView[] }>(
    endpoint,
    new AbortController().signal,
  ).catch(() => null)
  if (answer) {
    stored = { at: Date.now(), views: answer.views }
    listeners.forEach((listener) => listener())
  }
}
