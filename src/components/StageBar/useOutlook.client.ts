'use client'
// What may be done with the article in the form, asked of the server again as one edits.
import {
  useAllFormFields,
  useConfig,
  useDocumentEvents,
  useDocumentInfo,
  useFormModified,
} from '@payloadcms/ui'
import { reduceFieldsToValues } from 'payload/shared'
import { useEffect, useRef, useState } from 'react'

import type { Outlook } from '../../workflow/outlook.ts'

import { fetchJSON } from '../doors/useAnswer.client.ts'

/** So long must nobody have typed. */
const pause = 400

export interface Asked {
  /** The last answer; null before the first. */
  outlook: null | Outlook
  state: 'asking' | 'failed' | 'known'
}

export function useOutlook(): Asked {
  const { id, lastUpdateTime } = useDocumentInfo()
  const { mostRecentUpdate } = useDocumentEvents()
  const { config } = useConfig()
  const [fields] = useAllFormFields()
  const modified = useFormModified()
  const [asked, setAsked] = useState<Asked>({ outlook: null, state: 'asking' })
  const answered = useRef('')
  const doors = `${config.serverURL}${config.routes.api}/articles/${id}`

  useEffect(() => {
    if (id === undefined) {
      return
    }
    const leave = new AbortController()
    const timer = setTimeout(
      () => {
        const unsaved = modified ? { data: reduceFieldsToValues(fields, true) } : undefined
        // A note that was written in its drawer changes the answer too.
        const since = [lastUpdateTime, mostRecentUpdate?.updatedAt]
        const question = JSON.stringify([doors, unsaved, since])
        if (question === answered.current) {
          setAsked((now) => (now.state === 'asking' ? { ...now, state: 'known' } : now))
          return
        }
        setAsked(({ outlook }) => ({ outlook, state: 'asking' }))
        fetchJSON<Outlook>(doors + (unsaved ? '/outlook' : '/transition'), leave.signal, unsaved)
          .then((outlook) => {
            answered.current = question
            setAsked({ outlook, state: 'known' })
          })
          .catch((error: Error) => {
            if (error.name !== 'AbortError') {
              setAsked(({ outlook }) => ({ outlook, state: 'failed' }))
            }
          })
      },
      modified ? pause : 0,
    )
    return () => {
      clearTimeout(timer)
      leave.abort()
    }
  }, [doors, fields, id, lastUpdateTime, modified, mostRecentUpdate])
  return asked
}
