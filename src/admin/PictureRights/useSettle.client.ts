'use client'
// Writes values of pictures: of one, or of all that a filter finds, some at a time.
import { toast } from '@payloadcms/ui'
import { useState } from 'react'

import type { Settled } from './types.ts'

import { useTranslator } from '../hooks/useTranslator.client.ts'
import { errorIn } from '../requests/errorIn.ts'
import { send } from '../requests/send.client.ts'
import { useErrorMessage } from '../requests/useErrorMessage.client.ts'

export function useSettle(endpoint: string) {
  const { counted, translate } = useTranslator()
  const errorMessage = useErrorMessage()
  /** How many were written so far; null while nothing is. */
  const [done, setDone] = useState<null | number>(null)
  /** @returns whether all of them were written. What was refused is said. */
  const settle = async (where: object, set: object): Promise<boolean> => {
    let cursor: Settled['nextCursor'] = null
    let changed = 0
    const failed: Settled['failed'] = []
    setDone(0)
    do {
      const sent = await send(endpoint, 'PATCH', { cursor, set, where })
      if (!sent?.response.ok) {
        const message = errorIn(sent?.body).message || translate('imports-step-failed')
        toast.error(await errorMessage(sent?.response ?? null, message))
        setDone(null)
        return false
      }
      const answer = sent.body as Settled
      changed += answer.changed
      failed.push(...answer.failed)
      cursor = answer.nextCursor
      setDone(changed)
    } while (cursor !== null)
    setDone(null)
    if (failed.length > 0) {
      toast.error(`${counted('pictures-refused', failed.length)} ${failed[0]?.message ?? ''}`)
    } else {
      toast.success(counted('pictures-settled', changed))
    }
    return failed.length === 0
  }
  return { done, settle }
}
