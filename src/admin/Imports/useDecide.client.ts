'use client'
// Sends a decision, and says what became of it.
import { toast } from '@payloadcms/ui'
import { useState } from 'react'

import type { Where } from './types.ts'

import { useTranslator } from '../hooks/useTranslator.client.ts'
import { errorIn } from '../requests/errorIn.ts'
import { send } from '../requests/send.client.ts'
import { useErrorMessage } from '../requests/useErrorMessage.client.ts'

export function useDecide(address: string, onDecided: () => Promise<void>) {
  const { counted, translate } = useTranslator()
  const errorMessage = useErrorMessage()
  const [isBusy, setBusy] = useState(false)
  const decide = async (set: object, where: Where) => {
    if (isBusy) {
      return
    }
    setBusy(true)
    const sent = await send(`${address}/items`, 'PATCH', { set, where })
    setBusy(false)
    if (sent?.response.ok) {
      toast.success(counted('imports-decided', (sent.body as { changed: number }).changed))
      await onDecided()
      return
    }
    const message = errorIn(sent?.body).message || translate('imports-step-failed')
    toast.error(await errorMessage(sent?.response ?? null, message))
  }
  return { decide, isBusy }
}
