'use client'
// The pictures that a filter finds, page by page, and what they have in common.
import { useCallback, useEffect, useState } from 'react'

import type { Filter, ListedPicture, PictureGroups, PicturePage } from './types.ts'

import { useEndpoints } from '../hooks/useOffprint.client.ts'
import { fetchJSON, useResponse } from '../requests/useResponse.client.ts'

export function usePictures(filter: Filter) {
  const endpoint = `${useEndpoints().articles}/pictures`
  const query = new URLSearchParams(filter).toString()
  const [version, setVersion] = useState(0)
  const first = useResponse<PicturePage>(`${endpoint}?${query}`, { pause: 150, version })
  const groups = useResponse<PictureGroups>(`${endpoint}/groups?${query}`, { pause: 150, version })
  const [pages, setPages] = useState<ListedPicture[]>([])
  const [cursor, setCursor] = useState<PicturePage['nextCursor']>(null)
  useEffect(() => {
    setPages(first.answer?.docs ?? [])
    setCursor(first.answer?.nextCursor ?? null)
  }, [first.answer])
  const more = useCallback(async () => {
    const { signal } = new AbortController()
    const page = await fetchJSON<PicturePage>(`${endpoint}?${query}&cursor=${cursor}`, signal)
    setPages((before) => [...before, ...page.docs])
    setCursor(page.nextCursor)
  }, [cursor, endpoint, query])
  return {
    endpoint,
    failed: first.failed || groups.failed,
    groups: groups.answer,
    isLoading: first.isAsking || first.answer === null,
    more: cursor === null ? null : more,
    pictures: pages,
    /** Of one picture, as it was saved: it stays in sight, though the filter may not find it any more. */
    reload: () => setVersion((now) => now + 1),
    replace: (id: ListedPicture['id'], values: Partial<ListedPicture>) =>
      setPages((before) => before.map((one) => (one.id === id ? { ...one, ...values } : one))),
  }
}
