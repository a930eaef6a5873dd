'use client'
// What an article lacks for the blog: as the server last said, with what was typed since.
import { useConfig } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

import type { Mode } from '../../domain/terms.ts'
import type { Refusal } from '../../types.ts'
import type { Outlook } from '../../workflow/outlook.ts'
import type { Item } from './loadItem.client.ts'
import type { Values } from './values.ts'

import { fetchJSON } from '../requests/useResponse.client.ts'
import { stillMissing } from './missing.ts'
import { changesIn } from './values.ts'

/** Milliseconds without typing before the server is asked. */
const pause = 400

export function useRefusals(item: Item, mode: Mode, stored: Values, values: Values): Refusal[] {
  const { config } = useConfig()
  const [outlook, setOutlook] = useState<{ of: Item; outlook: Outlook } | null>(null)
  const data = JSON.stringify(changesIn(stored, values))
  const url = `${config.serverURL}${config.routes.api}/articles/${item.article.id}/outlook`
  useEffect(() => {
    if (data === '{}') {
      return
    }
    const leave = new AbortController()
    const timer = setTimeout(() => {
      fetchJSON<Outlook>(url, leave.signal, { data: JSON.parse(data) as object })
        .then((answer) => setOutlook({ of: item, outlook: answer }))
        // What was known before stands; the move itself is judged by the server.
        .catch(() => undefined)
    }, pause)
    return () => {
      clearTimeout(timer)
      leave.abort()
    }
  }, [data, item, url])
  const known = data !== '{}' && outlook?.of === item ? outlook.outlook : item.outlook
  return stillMissing(refusalsIn(known, mode), values)
}

function refusalsIn({ moves }: Outlook, mode: Mode): Refusal[] {
  const move = moves.find(({ to }) => to === 'republished-on-blog')
  // Authors learn what they can add, though only editors make the move.
  return move ? [...(move.modeRefusals?.[mode] ?? move.refusals), ...(move.lacking ?? [])] : []
}
