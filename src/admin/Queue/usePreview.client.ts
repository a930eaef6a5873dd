'use client'
// What the server makes of what is typed: asked when an article is opened, and again after each pause in typing.
import { useEffect, useState } from 'react'

import type { PreviewResponse } from '../../api/preview.ts'
import type { Mode } from '../../domain/terms.ts'
import type { ID, Refusal } from '../../types.ts'
import type { Outlook } from '../../workflow/outlook.ts'
import type { Item } from './useQueueData.client.ts'

import { useEndpoints } from '../hooks/useOffprint.client.ts'
import { fetchJSON } from '../requests/useResponse.client.ts'
import { refusalsIn, stillMissing } from './missing.ts'
import { changesIn, noteDocument, type Values } from './values.ts'

/** Milliseconds without typing before the server is asked; what can be rendered here is shown at once. */
const pause = 400

interface Asked {
  isFailed: boolean
  preview: null | PreviewResponse
}

interface Options {
  /** Endpoint of the articles. */
  articles: string
  /** Loads the preview of what is stored, which may have been loaded ahead. */
  first: (id: ID) => Promise<PreviewResponse>
  id: ID
  mode: Mode
  stored: Values
  values: Values
}

export function usePreview({ id, articles, first, mode, stored, values }: Options): Asked {
  const [asked, setAsked] = useState<Asked>({ isFailed: false, preview: null })
  const data = changesIn(stored, values)
  const note = noteDocument(stored, values)
  const body = JSON.stringify({ data, note, republication: { mode } })
  const [initial] = useState({ mode, stored })
  const isUnchanged = note === undefined && Object.keys(data).length === 0
  // What was loaded ahead is out of date after a save.
  const isFirst = isUnchanged && stored === initial.stored && mode === initial.mode

  useEffect(() => {
    const leave = new AbortController()
    const show = (load: Promise<PreviewResponse>) =>
      load
        .then((preview) => {
          if (!leave.signal.aborted) {
            setAsked({ isFailed: false, preview })
          }
        })
        .catch(() => {
          if (!leave.signal.aborted) {
            setAsked(({ preview }) => ({ isFailed: true, preview }))
          }
        })
    if (isFirst) {
      void show(first(id))
      return () => leave.abort()
    }
    const ask = () =>
      void show(
        fetchJSON<PreviewResponse>(`${articles}/${id}/preview`, leave.signal, JSON.parse(body)),
      )
    const timer = setTimeout(ask, pause)
    return () => {
      clearTimeout(timer)
      leave.abort()
    }
  }, [articles, body, first, id, isFirst, stored])
  return asked
}

interface Judged {
  outlook: Outlook
  refusals: Refusal[]
}

interface Answer {
  /** It was asked with a date at the outlet. */
  isDated: boolean
  of: Item
  outlook: Outlook
}

/** What the server last said of the article with what was typed, and what that lacks for the blog. */
export function useRefusals(item: Item, mode: Mode, stored: Values, values: Values): Judged {
  const endpoints = useEndpoints()
  const [outlook, setOutlook] = useState<Answer | null>(null)
  const data = JSON.stringify(changesIn(stored, values))
  const isDated = values.publishedAt !== null
  const url = `${endpoints.articles}/${item.article.id}/outlook`
  useEffect(() => {
    if (data === '{}') {
      return
    }
    const leave = new AbortController()
    const timer = setTimeout(() => {
      fetchJSON<Outlook>(url, leave.signal, { data: JSON.parse(data) as object })
        .then((answer) => setOutlook({ isDated, of: item, outlook: answer }))
        // What was known before stands; the move itself is judged by the server.
        .catch(() => undefined)
    }, pause)
    return () => {
      clearTimeout(timer)
      leave.abort()
    }
  }, [data, isDated, item, url])
  const typed = data !== '{}' && outlook?.of === item ? outlook : null
  const wasDated = typed ? typed.isDated : stored.publishedAt !== null
  const judged = typed?.outlook ?? item.outlook
  return {
    outlook: judged,
    refusals: stillMissing(refusalsIn(judged, mode), values, wasDated),
  }
}
