// Reads a backlog in a worker: it is opened once, and asked for one batch after another.
import { serialize } from 'node:v8'

import type { BacklogItem } from '../backlog/types.ts'
import type { ParseOptions } from '../sources/parseSource.ts'
import type { JobHandlers } from './jobs.ts'

import { openBacklog } from '../backlog/openBacklog.ts'

export interface BacklogJobs {
  backlog: { given: { files: string[]; options: ParseOptions }; result: OpenedBacklog }
  batch: { given: { from: number; most: number }; result: SentBatch }
  picture: { given: { source: string }; result: { bytes: null | Uint8Array } }
}

export type OpenedBacklog = Pick<
  Opened,
  'counted' | 'pictureFiles' | 'site' | 'system' | 'warnings'
>

export interface SentBatch {
  isLast: boolean
  /** Each serialized, which says how large it is. */
  items: Uint8Array[]
}

type Opened = Awaited<ReturnType<typeof openBacklog>>

/** In bytes: one item may be larger. */
const largest = 4_000_000

/** A worker has one backlog. */
export function backlogHandlers(): JobHandlers<BacklogJobs> {
  let opened: Opened | undefined
  let items: AsyncIterator<BacklogItem> | undefined
  let next = -1
  return {
    backlog: async ({ files, options }) => {
      opened = await openBacklog(files, options)
      const { counted, pictureFiles, site, system, warnings } = opened
      return { counted, pictureFiles, site, system, warnings }
    },
    batch: async ({ from, most }) => {
      if (!items || from !== next) {
        await items?.return?.()
        items = opened?.items({ from })[Symbol.asyncIterator]()
      }
      const batch = await batchOf(items, most)
      next = from + batch.items.length
      return batch
    },
    picture: async ({ source }) => {
      const bytes = (await opened?.picture(source)) ?? null
      // What is handed over must not be a part of the archive.
      return { bytes: bytes && new Uint8Array(bytes) }
    },
  }
}

async function batchOf(
  items: AsyncIterator<BacklogItem> | undefined,
  most: number,
): Promise<SentBatch> {
  const batch: SentBatch = { isLast: false, items: [] }
  for (let bytes = 0; batch.items.length < most && bytes < largest;) {
    const { done = true, value } = (await items?.next()) ?? {}
    if (done) {
      return { ...batch, isLast: true }
    }
    const item = new Uint8Array(serialize(value))
    bytes += item.length
    batch.items.push(item)
  }
  return batch
}
