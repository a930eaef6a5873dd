'use client'
// What an article lacks for the blog: as the server last said, with what was typed since.
import { useEffect, useState } from 'react'

import type { Mode } from '../../domain/terms.ts'
import type { Refusal } from '../../types.ts'
import type { Outlook } from '../../workflow/outlook.ts'
import type { Item } from './useQueueData.client.ts'

import { useEndpoints } from '../hooks/useOffprint.client.ts'
import { fetchJSON } from '../requests/useResponse.client.ts'
import { stillMissing } from './missing.ts'
import { changesIn, type Values } from './values.ts'

/** Milliseconds without typing before the server is asked. */
const pause = 400

interface Answer {
  /** It was asked with a date at the outlet. */
  isDated: boolean
  of: Item
  outlook: Outlook
}

export function useRefusals(item: Item, mode: Mode, stored: Values, values: Values): Refusal[] {
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
  return stillMissing(refusalsIn(typed?.outlook ?? item.outlook, mode), values, wasDated)
}

function refusalsIn({ moves }: Outlook, mode: Mode): Refusal[] {
  const move = moves.find(({ to }) => to === 'republished-on-blog')
  // Authors learn what they can add, though only editors make the move.
  return move ? [...(move.modeRefusals?.[mode] ?? move.refusals), ...(move.lacking ?? [])] : []
}
