'use client'
// The work on an article as it is stored, and what changes it.
import { toast, useAuth, useEffectEvent } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

import type { ArticleWork } from '../../work/articleWork.ts'

import { useEndpoints } from '../hooks/useOffprint.client.ts'
import { usePending } from '../hooks/usePending.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { useOutlookChanges } from '../moves/outlookChanges.client.ts'
import { errorIn } from '../requests/errorIn.ts'
import { send, type Sent } from '../requests/send.client.ts'
import { useErrorMessage } from '../requests/useErrorMessage.client.ts'

type Id = number | string

interface Change {
  assignee?: Id | null
  letter?: boolean
  message?: string
}

export interface WorkActions {
  /** A new one, with whom it mentions. */
  addComment: (text: string, mentions: Id[]) => Promise<boolean>
  /** True where it was stored. */
  change: (change: Change) => Promise<boolean>
  isPending: boolean
  me: Id | undefined
  remove: (comment: Id) => Promise<boolean>
  resolve: (comment: Id, resolved: boolean) => Promise<boolean>
  work: ArticleWork
}

export function useWork(article: Id, initial: ArticleWork): WorkActions {
  const { articleComments, articles } = useEndpoints()
  const { user } = useAuth()
  const [work, setWork] = useState(initial)
  const { isPending, run } = usePending()
  const explain = useExplain()
  const address = `${articles}/${article}/work`
  const show = async () => {
    const sent = await send(address, 'GET')
    if (sent?.response.ok) {
      setWork(sent.body as ArticleWork)
    }
  }
  const changes = useOutlookChanges()
  const showChange = useEffectEvent(show)
  useEffect(() => {
    // Such as a letter that was sent.
    if (changes > 0) {
      void showChange()
    }
  }, [changes])
  /** Also after a refusal: somebody else has been there. */
  const write = async (request: () => Promise<null | Sent>) => {
    let isStored = false
    await run(async () => {
      const sent = await request()
      isStored = Boolean(sent?.response.ok)
      await (isStored ? undefined : explain(sent))
      await show()
    })
    return isStored
  }
  const from = work.assignee?.id ?? null
  return {
    addComment: (text, mentions) =>
      write(() => send(articleComments, 'POST', { article, mentions, text })),
    change: (change) =>
      write(() => send(address, 'POST', 'assignee' in change ? { ...change, from } : change)),
    isPending,
    me: user?.id,
    remove: (comment) => write(() => send(`${articleComments}/${comment}`, 'DELETE')),
    resolve: (comment, resolved) =>
      write(() => send(`${articleComments}/${comment}`, 'PATCH', { resolved })),
    work,
  }
}

function useExplain(): (sent: null | Sent) => Promise<void> {
  const { translate } = useTranslator()
  const errorMessage = useErrorMessage()
  return async (sent) => {
    const { data, message } = errorIn(sent?.body)
    const otherwise = data.code === 'taken' ? message : translate('not-saved')
    toast.error(await errorMessage(sent?.response ?? null, otherwise))
  }
}
