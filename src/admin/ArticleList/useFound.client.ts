'use client'
// The articles that the list has found: those of the page at first, then those of the API, with the ones that follow.
import { useEffectEvent } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

import type { ListedPage } from './types.ts'

import { useEndpoints } from '../hooks/useOffprint.client.ts'
import { onUndone } from '../moves/afterMove.client.ts'
import { fetchJSON } from '../requests/useResponse.client.ts'

export interface Loaded {
  found: ListedPage
  /** What was asked for: `?view=ready`. */
  search: string
}

export interface Found extends ListedPage {
  failed: boolean
  isAsking: boolean
  /** Absent where all are shown. */
  more: (() => void) | null
  reload: () => void
  /** Of the articles that are shown; the address may be ahead of it. */
  search: string
  /** Another one with each reload. */
  version: number
}

/** Lists of the server that a page has shown: when it is shown again, they may be out of date. */
const shown = new WeakSet<Loaded>()

export function useFound(initial: Loaded, search: string): Found {
  const [loaded, setLoaded] = useState(initial)
  const [version, setVersion] = useState(0)
  const [asked, setAsked] = useState({ search: initial.search, version: 0 })
  const [failed, setFailed] = useState(false)
  const { articles } = useEndpoints()
  const reload = () => setVersion((now) => now + 1)
  useRenewal(initial, setLoaded, reload)
  useEffect(() => {
    if (asked.search === search && asked.version === version) {
      return
    }
    const leave = new AbortController()
    fetchJSON<ListedPage>(`${articles}/find${search}`, leave.signal)
      .then((found) => {
        setLoaded({ found, search })
        setFailed(false)
        setAsked({ search, version })
      })
      .catch(() => {
        if (!leave.signal.aborted) {
          setFailed(true)
          setAsked({ search, version })
        }
      })
    return () => leave.abort()
  }, [articles, asked, search, version])
  const next = useNext(loaded, setLoaded, setFailed)
  const isAsking = next.isAsking || asked.search !== search || asked.version !== version
  return {
    ...loaded.found,
    failed,
    isAsking,
    more: next.more,
    reload,
    search: loaded.search,
    version,
  }
}

/** A page that was left and is shown again has its list of before; one that the server sends anew replaces it. */
function useRenewal(initial: Loaded, setLoaded: (loaded: Loaded) => void, reload: () => void) {
  const [first, setFirst] = useState(initial)
  if (first !== initial) {
    setFirst(initial)
    setLoaded(initial)
  }
  const onShown = useEffectEvent(() => {
    if (shown.has(initial)) {
      reload()
    }
    shown.add(initial)
  })
  useEffect(() => onShown(), [initial])
  const onUndo = useEffectEvent(() => {
    reload()
    return false
  })
  useEffect(() => onUndone(() => onUndo()), [])
}

function useNext(
  loaded: Loaded,
  setLoaded: (change: (before: Loaded) => Loaded) => void,
  setFailed: (failed: boolean) => void,
) {
  const [isAsking, setAsking] = useState(false)
  const { articles } = useEndpoints()
  const { found, search } = loaded
  const { nextCursor } = found
  const more = async (cursor: string) => {
    setAsking(true)
    const params = new URLSearchParams(search)
    params.set('cursor', cursor)
    const address = `${articles}/find?${params.toString()}`
    const next = await fetchJSON<ListedPage>(address, new AbortController().signal).catch(
      () => null,
    )
    setAsking(false)
    setFailed(next === null)
    if (next) {
      // Another search may have been answered since.
      setLoaded((before) =>
        before === loaded
          ? { found: { ...next, docs: [...before.found.docs, ...next.docs] }, search }
          : before,
      )
    }
  }
  return { isAsking, more: nextCursor ? () => void more(nextCursor) : null }
}
