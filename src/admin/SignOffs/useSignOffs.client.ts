'use client'
// The sign-offs of an article as they are stored, and what the desk does about them.
import { toast } from '@payloadcms/ui'
import { useState } from 'react'

import type { ArticleSignOffs } from '../../permissions/signOff/signOffsOfArticle.ts'
import type { ID } from '../../types.ts'

import { useEndpoints } from '../hooks/useOffprint.client.ts'
import { usePending } from '../hooks/usePending.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { errorIn } from '../requests/errorIn.ts'
import { send } from '../requests/send.client.ts'
import { useErrorMessage } from '../requests/useErrorMessage.client.ts'
import { useResponse } from '../requests/useResponse.client.ts'

export interface SignOffActions {
  /** A draft for this author; without an address it is the login’s own approval. */
  ask: (author: ID, email?: string) => Promise<void>
  /** Its text with the link, in the clipboard. */
  copy: (letter: ID) => Promise<void>
  isPending: boolean
  record: (letter: ID, evidence: string) => Promise<void>
  revoke: (letter: ID) => Promise<void>
  send: (letter: ID) => Promise<void>
}

interface Answer {
  mail?: { reason?: string; status: string }
  text?: string
}

export function useSignOffs(
  article: ID,
  onChanged: () => void,
): { authors: ArticleSignOffs['authors'] } & SignOffActions {
  const { articles, permissionRequests } = useEndpoints()
  const { translate } = useTranslator()
  const [version, setVersion] = useState(0)
  const { answer } = useResponse<ArticleSignOffs>(`${articles}/${article}/sign-offs`, { version })
  const { isPending, post } = usePost(onChanged, () => setVersion((now) => now + 1))
  return {
    ask: async (author, email) => {
      const body = { articles: [article], kind: 'sign-off', to: [{ author, email }] }
      await post(permissionRequests, body)
    },
    authors: answer?.authors ?? [],
    copy: async (letter) => {
      const sent = await post(`${permissionRequests}/${letter}/send`, { again: true, copy: true })
      if (sent?.text) {
        await navigator.clipboard.writeText(sent.text)
        toast.success(translate('sign-off-copied'))
      }
    },
    isPending,
    record: async (letter, evidence) => {
      const answers = [{ answer: 'yes', article }]
      await post(`${permissionRequests}/${letter}/record`, { answers, evidence })
    },
    revoke: async (letter) => {
      await post(`${permissionRequests}/${letter}/revoke`, {})
    },
    send: async (letter) => {
      const sent = await post(`${permissionRequests}/${letter}/send`, { again: true })
      if (sent?.mail?.status === 'sent') {
        toast.success(translate('sign-off-done'))
      }
    },
  }
}

/** What the server refuses is said; the sign-offs are read again in any case. */
function usePost(onChanged: () => void, reload: () => void) {
  const { translate } = useTranslator()
  const errorMessage = useErrorMessage()
  const { isPending, run } = usePending()
  const post = async (address: string, body: object): Promise<Answer | null> => {
    let answer: Answer | null = null
    await run(async () => {
      const sent = await send(address, 'POST', body)
      if (sent?.response.ok) {
        answer = sent.body as Answer
        onChanged()
      } else {
        const otherwise = errorIn(sent?.body).message || translate('sign-off-failed')
        toast.error(await errorMessage(sent?.response ?? null, otherwise))
      }
      reload()
    })
    return answer
  }
  return { isPending, post }
}
