'use client'
// The press of a person: what a program proposes is done, or dismissed.
import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'

import { useAdminPages, useEndpoints } from '../hooks/useOffprint.client.ts'
import { usePending } from '../hooks/usePending.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { leaveMessage } from '../moves/afterMove.client.ts'
import { announceOutlookChange } from '../moves/outlookChanges.client.ts'
import { errorIn } from '../requests/errorIn.ts'
import { send } from '../requests/send.client.ts'
import { useErrorMessage } from '../requests/useErrorMessage.client.ts'

/** @param at when it was made: another one is not meant */
export function useAnswer(article: number | string, at: string) {
  const { translate } = useTranslator()
  const { articles } = useEndpoints()
  const errorMessage = useErrorMessage()
  const show = useShow()
  const { isPending, run } = usePending()
  const answer = async (wish: 'dismiss' | 'do') => {
    const sent = await send(`${articles}/${article}/proposal`, 'POST', { answer: wish, at })
    if (sent?.response.ok) {
      show(sent.body as Answered)
      return
    }
    const message = sent && errorIn(sent.body).message
    toast.error(await errorMessage(sent?.response ?? null, message || translate('not-moved')))
    announceOutlookChange()
  }
  return { answer: (wish: 'dismiss' | 'do') => run(() => answer(wish)), isPending }
}

interface Answered {
  dismissed?: true
  letters?: (number | string)[]
}

/** A draft of a letter opens; a move shows in the article, as one that was made there. */
function useShow(): (answered: Answered) => void {
  const { translate } = useTranslator()
  const { permissionRequests } = useAdminPages()
  const router = useRouter()
  return ({ dismissed, letters }) => {
    if (dismissed) {
      toast.success(translate('proposal-dismissed'))
      announceOutlookChange()
    } else if (letters?.[0] !== undefined) {
      router.push(`${permissionRequests}/${letters[0]}`)
    } else {
      leaveMessage(translate('proposal-done'))
      window.location.reload()
    }
  }
}
