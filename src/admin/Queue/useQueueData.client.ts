'use client'
// Articles and previews of the queue, loaded ahead.
import { useEffect, useMemo } from 'react'

import type { PreviewResponse } from '../../api/preview.ts'
import type { OwedLine } from '../../owed/classify.ts'
import type { ID } from '../../types.ts'
import type { Item } from './loadItem.client.ts'

import { useEndpoints } from '../hooks/useAddresses.client.ts'
import { fetchJSON } from '../requests/useResponse.client.ts'
import { aheadOf } from './ahead.client.ts'
import { loadItem } from './loadItem.client.ts'

export interface QueueData {
  /** Endpoint of the articles. */
  articles: string
  /** An article that has changed is loaded again. */
  forget: (id: ID) => void
  item: (id: ID) => Promise<Item>
  preview: (id: ID) => Promise<PreviewResponse>
}

/** @param next is loaded ahead. */
export function useQueueData(lines: readonly OwedLine[], next: ID | null): QueueData {
  const endpoints = useEndpoints()
  // Of another list, all is loaded again.
  const data = useMemo<QueueData>(() => {
    const never = new AbortController().signal
    const modes = new Map(lines.map(({ id, mode }) => [id, mode]))
    const items = aheadOf((id) => loadItem(endpoints, id, never))
    const previews = aheadOf((id) =>
      fetchJSON<PreviewResponse>(`${endpoints.articles}/${id}/preview`, never, {
        data: {},
        republication: { mode: modes.get(id) },
      }),
    )
    return {
      articles: endpoints.articles,
      forget: (id) => {
        items.forget(id)
        previews.forget(id)
      },
      item: items.load,
      preview: previews.load,
    }
  }, [endpoints, lines])
  useEffect(() => {
    if (next !== null) {
      // Who opens it learns of a failure.
      void data.item(next).catch(() => undefined)
      void data.preview(next).catch(() => undefined)
    }
  }, [data, next])
  return data
}
