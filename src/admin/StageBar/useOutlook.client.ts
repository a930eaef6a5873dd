'use client'
// Asks the server for the possible moves, again after each edit.
import {
  useAllFormFields,
  useDocumentEvents,
  useDocumentInfo,
  useFormModified,
} from '@payloadcms/ui'
import { reduceFieldsToValues } from 'payload/shared'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'

import type { Outlook } from '../../workflow/outlook.ts'

import { useListener } from '../hooks/useListener.client.ts'
import { useEndpoints } from '../hooks/useOffprint.client.ts'
import { useOutlookChanges } from '../moves/outlookChanges.client.ts'
import { useSignedOut } from '../requests/useErrorMessage.client.ts'
import { fetchJSON, NoResponse } from '../requests/useResponse.client.ts'

/** Milliseconds without typing before a request. */
const pause = 400

export interface Asked {
  /** The last answer; before the first, what was loaded with the page. */
  outlook: null | Outlook
  state: 'asking' | 'failed' | 'known' | 'signed-out'
}

interface Question {
  endpoint: string
  /** Tells it from the questions before. */
  key: string
  unsaved?: { data: object }
}

interface OutlookQuestionsProps {
  ask: (question: Question, signal: AbortSignal) => void
  isSignedOut: boolean
}

/**
 * A component of its own: what is typed draws it again, and not all that shows the answer.
 * Asks once the page is there, too: where one goes back in the browser, it may be an older one.
 */
export function OutlookQuestions({ ask, isSignedOut }: OutlookQuestionsProps) {
  const { id } = useDocumentInfo()
  const isModified = useFormModified()
  const question = useQuestion()
  const returned = useFocusCount(isSignedOut)
  useEffect(() => {
    if (id === undefined) {
      return
    }
    const leave = new AbortController()
    const timer = setTimeout(() => ask(question(), leave.signal), isModified ? pause : 0)
    return () => {
      clearTimeout(timer)
      leave.abort()
    }
  }, [ask, id, isModified, question, returned])
  return null
}

/** Another function whenever there may be something new to ask. The values are read only when it is called. */
function useQuestion(): () => Question {
  const { id, lastUpdateTime } = useDocumentInfo()
  const { mostRecentUpdate } = useDocumentEvents()
  const { articles } = useEndpoints()
  const [fields] = useAllFormFields()
  const isModified = useFormModified()
  const changes = useOutlookChanges()
  const article = `${articles}/${id}`
  // Payload builds its fields anew also where nothing was edited: that is no new question.
  const edited = isModified ? fields : undefined
  return useCallback(() => {
    const unsaved = edited && { data: reduceFieldsToValues(edited, true) }
    const endpoint = article + (unsaved ? '/outlook' : '/transition')
    // A note that was written in its drawer changes the answer too.
    const since = [lastUpdateTime, mostRecentUpdate?.updatedAt, changes]
    return { endpoint, key: JSON.stringify([endpoint, unsaved, since]), unsaved }
  }, [article, changes, edited, lastUpdateTime, mostRecentUpdate])
}

export function useOutlook(initial: null | Outlook) {
  const [asked, setAsked] = useState<Asked>({ outlook: initial, state: 'asking' })
  const answered = useRef('')
  const whyNot = useWhyNot()
  const ask = useCallback(
    ({ endpoint, key, unsaved }: Question, signal: AbortSignal) => {
      if (key === answered.current) {
        setAsked((now) => (now.state !== 'known' ? { ...now, state: 'known' } : now))
        return
      }
      setAsked((now) => (now.state !== 'asking' ? { ...now, state: 'asking' } : now))
      fetchJSON<Outlook>(endpoint, signal, unsaved)
        .then((outlook) => {
          answered.current = key
          setAsked({ outlook, state: 'known' })
        })
        .catch((error: Error) => {
          if (error.name !== 'AbortError') {
            void whyNot(error).then((state) => setAsked(({ outlook }) => ({ outlook, state })))
          }
        })
    },
    [whyNot],
  )
  return useMemo(() => ({ ask, asked }), [ask, asked])
}

function useWhyNot(): (error: Error) => Promise<'failed' | 'signed-out'> {
  const isSignedOut = useSignedOut()
  return useCallback(
    async (error) => {
      const status = error instanceof NoResponse ? error.status : undefined
      return (await isSignedOut(status)) ? 'signed-out' : 'failed'
    },
    [isSignedOut],
  )
}

/** Counts how often the window got the focus while signed out, as after signing in in another tab. */
function useFocusCount(isWaiting: boolean): number {
  const [returns, setReturns] = useState(0)
  useListener('window', 'focus', () => setReturns((now) => now + 1), isWaiting)
  return returns
}
