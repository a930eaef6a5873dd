'use client'
// Updates one article by the REST API.
import { toast } from '@payloadcms/ui'

import type { Deferral } from '../../domain/deferral.ts'
import type { ID } from '../../types.ts'

import { useEndpoints } from '../hooks/useOffprint.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { send } from '../requests/send.client.ts'
import { useErrorMessage } from '../requests/useErrorMessage.client.ts'
import { readResponse } from './readResponse.ts'

interface Edit {
  /** Of the version that it is based on. */
  expectedUpdatedAt?: string
  snoozedUntil?: null | string
  waived?: { reason: string }
}

/** The update that ends a snooze or a waiver. */
export function clearDeferral({ waived }: Pick<Deferral, 'waived'>): Edit {
  return { snoozedUntil: null, ...(waived ? { waived: { reason: '' } } : {}) }
}

/** False if the update failed, which is already shown. Otherwise `onChanged` was called. */
export function useEdit(id: ID, onChanged: () => void): (data: Edit) => Promise<boolean> {
  const { articles } = useEndpoints()
  const { translate } = useTranslator()
  const errorMessage = useErrorMessage()
  return async (data) => {
    const sent = await send(`${articles}/${id}?depth=0`, 'PATCH', data)
    if (!sent?.response.ok) {
      const problem = readResponse(sent?.response.status ?? 0, sent?.body, translate('not-saved'))
      const message = problem?.kind === 'refused' ? translate('not-saved') : problem?.message
      toast.error(await errorMessage(sent?.response ?? null, message ?? ''))
      return false
    }
    onChanged()
    return true
  }
}
