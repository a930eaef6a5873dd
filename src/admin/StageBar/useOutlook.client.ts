'use client'
// Asks the server for the possible moves, again after each edit.
import {
  useAllFormFields,
  useConfig,
  useDocumentEvents,
  useDocumentInfo,
  useFormModified,
} from '@payloadcms/ui'
import { reduceFieldsToValues } from 'payload/shared'
import { useCallback, useEffect, useRef, useState } from 'react'

import type { Outlook } from '../../workflow/outlook.ts'

import { useSignedOut } from '../requests/useErrorMessage.client.ts'
import { fetchJSON, NoResponse } from '../requests/useResponse.client.ts'

/** Milliseconds without typing before a request. */
const pause = 400

export interface Asked {
  /** The last answer; null before the first. */
  outlook: null | Outlook
  state: 'asking' | 'failed' | 'known' | 'signed-out'
}

export function useOutlook(): Asked {
  const { id, lastUpdateTime } = useDocumentInfo()
  const { mostRecentUpdate } = useDocumentEvents()
  const { config } = useConfig()
  const [fields] = useAllFormFields()
  const modified = useFormModified()
  const [asked, setAsked] = useState<Asked>({ outlook: null, state: 'asking' })
  const answered = useRef('')
  const isSignedOut = useSignedOut()
  const whyNot = useCallback(
    async (error: Error) => {
      const status = error instanceof NoResponse ? error.status : undefined
      return (await isSignedOut(status)) ? 'signed-out' : 'failed'
    },
    [isSignedOut],
  )
  const returned = useFocusCount(asked.state === 'signed-out')
  const endpoint = `${config.serverURL}${config.routes.api}/articles/${id}`

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
        const question = JSON.stringify([endpoint, unsaved, since])
        if (question === answered.current) {
          setAsked((now) => (now.state !== 'known' ? { ...now, state: 'known' } : now))
          return
        }
        setAsked(({ outlook }) => ({ outlook, state: 'asking' }))
        fetchJSON<Outlook>(endpoint + (unsaved ? '/outlook' : '/transition'), leave.signal, unsaved)
          .then((outlook) => {
            answered.current = question
            setAsked({ outlook, state: 'known' })
          })
          .catch((error: Error) => {
            if (error.name !== 'AbortError') {
              void whyNot(error).then((state) => setAsked(({ outlook }) => ({ outlook, state })))
            }
          })
      },
      modified ? pause : 0,
    )
    return () => {
      clearTimeout(timer)
      leave.abort()
    }
  }, [endpoint, fields, id, lastUpdateTime, modified, mostRecentUpdate, returned, whyNot])
  return asked
}

/** Counts how often the window got the focus while signed out, as after signing in in another tab. */
function useFocusCount(isWaiting: boolean): number {
  const [returns, setReturns] = useState(0)
  useEffect(() => {
    if (!isWaiting) {
      return
    }
    const count = () => setReturns((now) => now + 1)
    window.addEventListener('focus', count)
    return () => window.removeEventListener('focus', count)
  }, [isWaiting])
  return returns
}
