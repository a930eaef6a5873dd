'use client'
// Articles and previews of the queue, loaded ahead.
import { useEffect, useMemo } from 'react'

import type { PreviewResponse } from '../../api/preview.ts'
import type { OwedLine } from '../../owed/classify.ts'
import type { ID } from '../../types.ts'
import type { Outlook } from '../../workflow/outlook.ts'

import { useEndpoints } from '../hooks/useOffprint.client.ts'
import { fetchJSON } from '../requests/useResponse.client.ts'
import { articleFields, type QueueArticle, type QueueNote } from './values.ts'

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

/** In milliseconds. What is older is loaded again. */
const longest = 30_000

interface Loaded<Value> {
  at: number
  promise: Promise<Value>
}

interface Ahead<Value> {
  /** Forgets what is known of an article, which has changed. */
  forget: (id: ID) => void
  load: (id: ID) => Promise<Value>
}

/** What is loaded ahead for the next article, so that it is there at once. */
function aheadOf<Value>(load: (id: ID) => Promise<Value>): Ahead<Value> {
  const known = new Map<ID, Loaded<Value>>()
  return {
    forget: (id) => known.delete(id),
    load: (id) => {
      const found = known.get(id)
      if (found && Date.now() - found.at < longest) {
        return found.promise
      }
      const promise = load(id)
      known.set(id, { at: Date.now(), promise })
      // A failure is not cached.
      promise.catch(() => known.delete(id))
      return promise
    },
  }
}

export interface Item {
  article: QueueArticle
  note: null | QueueNote
  outlook: Outlook
}

/** Loads what the queue shows of one article: its fields without the text, its note, and which moves it can make. */
async function loadItem(
  { articles, notes: notesAt }: ReturnType<typeof useEndpoints>,
  id: ID,
  signal: AbortSignal,
): Promise<Item> {
  const noteOf = `where[article][equals]=${id}&limit=1&depth=0&${selectionOf(['body', 'updatedAt'])}`
  const [article, notes, outlook] = await Promise.all([
    fetchJSON<QueueArticle>(`${articles}/${id}?depth=0&${selectionOf(articleFields)}`, signal),
    fetchJSON<{ docs: QueueNote[] }>(`${notesAt}?${noteOf}`, signal),
    fetchJSON<Outlook>(`${articles}/${id}/transition`, signal),
  ])
  return { article, note: notes.docs[0] ?? null, outlook }
}

function selectionOf(names: readonly string[]): string {
  return names.map((name) => `select[${name}]=true`).join('&')
}
