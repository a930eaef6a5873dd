'use client'
import { useConfig } from '@payloadcms/ui'
import { useEffect, useMemo } from 'react'

import type { PreviewResponse } from '../../api/preview.ts'
import type { OwedLine } from '../../owed/classify.ts'
// Articles and previews of the queue, loaded ahead.
import type { ID } from '../../types.ts'
import type { Item } from './loadItem.client.ts'

import { aheadOf } from './ahead.client.ts'
import { loadItem } from './loadItem.client.ts'
import { loadPreview } from './usePreview.client.ts'

export interface QueueData {
  api: string
  /** An article that has changed is loaded again. */
  forget: (id: ID) => void
  item: (id: ID) => Promise<Item>
  preview: (id: ID) => Promise<PreviewResponse>
}

/** @param next is loaded ahead. */
export function useQueueData(lines: readonly OwedLine[], next: ID | null): QueueData {
  const { config } = useConfig()
  const api = `${config.serverURL}${config.routes.api}`
  // Of another list, all is loaded again.
  const data = useMemo<QueueData>(() => {
    const never = new AbortController().signal
    const modes = new Map(lines.map(({ id, mode }) => [id, mode]))
    const items = aheadOf((id) => loadItem(api, id, never))
    const previews = aheadOf((id) =>
      loadPreview(api, id, { data: {}, republication: { mode: modes.get(id) } }, never),
    )
    return {
      api,
      forget: (id) => {
        items.forget(id)
        previews.forget(id)
      },
      item: items.load,
      preview: previews.load,
    }
  }, [api, lines])
  useEffect(() => {
    if (next !== null) {
      // Who opens it learns of a failure.
      void data.item(next).catch(() => undefined)
      void data.preview(next).catch(() => undefined)
    }
  }, [data, next])
  return data
}
