'use client'
// What the page is made of: asked when an article is opened, and again after each pause in typing.
import { useEffect, useState } from 'react'

import type { PreviewResponse } from '../../api/preview.ts'
import type { Mode } from '../../domain/terms.ts'
import type { ID } from '../../types.ts'

import { fetchJSON } from '../requests/useResponse.client.ts'
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
  const [initial] = useState(stored)
  const isUnchanged = note === undefined && Object.keys(data).length === 0
  // What was loaded ahead is out of date after a save.
  const isFirst = isUnchanged && stored === initial

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
