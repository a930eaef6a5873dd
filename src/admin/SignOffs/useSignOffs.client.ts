'use client'
// The sign-offs of an article as they are stored, and what the desk does about them.
import { toast } from '@payloadcms/ui'
import { useState } from 'react'

import type { ArticleSignOffs } from '../../permissions/signOff/signOffsOfArticle.ts'
import type { ID } from '../../types.ts'

import { useEndpoints } from '../hooks/useOffprint.client.ts'
import { usePending } from '../hooks/usePending.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { useLetterAPI } from '../Letters/useLetterRequests.client.ts'
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
  const { articles } = useEndpoints()
  const { translate } = useTranslator()
  const [version, setVersion] = useState(0)
  const { answer } = useResponse<ArticleSignOffs>(`${articles}/${article}/sign-offs`, { version })
  const { isPending, post } = usePost(onChanged, () => setVersion((now) => now + 1))
  return {
    ask: async (author, email) => {
      const body = { articles: [article], kind: 'sign-off', to: [{ author, email }] }
      await post('', body)
    },
    authors: answer?.authors ?? [],
    copy: async (letter) => {
      const sent = await post(`/${letter}/send`, { again: true, copy: true })
      if (sent?.text) {
        await navigator.clipboard.writeText(sent.text).then(
          () => toast.success(translate('sign-off-copied')),
          () => toast.error(translate('compare-copy-failed')),
        )
      }
    },
    isPending,
    record: async (letter, evidence) => {
      const answers = [{ answer: 'yes', article }]
      await post(`/${letter}/record`, { answers, evidence })
    },
    revoke: async (letter) => {
      await post(`/${letter}/revoke`, {})
    },
    send: async (letter) => {
      const sent = await post(`/${letter}/send`, { again: true })
      if (sent?.mail?.status === 'sent') {
        toast.success(translate('sign-off-done'))
      }
    },
  }
}

/** What the server refuses is said; the sign-offs are read again in any case. */
function usePost(onChanged: () => void, reload: () => void) {
  const api = useLetterAPI()
  const { isPending, run } = usePending()
  const post = async (path: string, body: object): Promise<Answer | null> => {
    let sent: Answer | null = null
    await run(async () => {
      const { answer, message } = await api<Answer>(path, 'POST', body)
      sent = answer
      if (answer) {
        onChanged()
      } else {
        toast.error(message)
      }
      reload()
    })
    return sent
  }
  return { isPending, post }
}
