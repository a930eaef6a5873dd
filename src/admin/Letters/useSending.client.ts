'use client'
// Sends the letters of the drawer, or hands one out for another mail program.
import { toast } from '@payloadcms/ui'

import type { Draft } from './draft.ts'
import type { Drafts } from './useDrafts.client.ts'

import { useTranslator } from '../hooks/useTranslator.client.ts'
import { useLetterAPI } from './useLetterRequests.client.ts'

interface Sent {
  mail?: { reason?: string; status: 'bounced' | 'failed' | 'sent' | 'waiting' }
  /** Of a copy: all that is to be pasted. */
  text?: string
}

interface Sending {
  /** @returns false where it failed, which its message says */
  copy: (draft: Draft) => Promise<boolean>
  /** @returns those that are out: the others have their message */
  sendAll: (drafts: Draft[]) => Promise<Draft[]>
}

/** What was typed is saved before. */
export function useSending({ change, save }: Drafts): Sending {
  const api = useLetterAPI()
  const { translate } = useTranslator()
  const submit = async (draft: Draft, data: object): Promise<null | Sent> => {
    const letter = await save(draft)
    if (!letter) {
      return null
    }
    const body = { ...data, again: draft.again }
    const { answer, code, message } = await api<Sent>(`/${letter.id}/send`, 'POST', body)
    // Pressed once more, it is sent nevertheless.
    change(letter.id, { again: draft.again || code === 'already-asked', message })
    return answer
  }
  return {
    copy: async (draft) => {
      const sent = await submit(draft, { copy: true })
      if (sent) {
        const { text = '' } = sent
        change(draft.letter.id, { isSent: true, text })
        await navigator.clipboard.writeText(text).then(
          () => toast.success(translate('letter-copied')),
          // The text stands in the drawer, to be copied from there.
          () => undefined,
        )
      }
      return sent !== null
    },
    sendAll: async (drafts) => {
      const out: Draft[] = []
      for (const draft of drafts) {
        const mail = (await submit(draft, {}))?.mail
        if (mail) {
          const { reason = '', status } = mail
          change(draft.letter.id, { isSent: status !== 'failed', message: reason })
          out.push(...(status === 'sent' || status === 'waiting' ? [draft] : []))
        }
      }
      return out
    },
  }
}
