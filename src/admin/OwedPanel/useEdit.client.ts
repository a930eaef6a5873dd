'use client'
// Writes a change of one article, by the door that everybody uses.
import { toast, useConfig } from '@payloadcms/ui'

import type { Deferral } from '../../domain/deferral.ts'

import { useDesk } from '../hooks/useDesk.client.ts'
import { useErrorMessage } from '../requests/useErrorMessage.client.ts'

interface Edit {
  snoozedUntil?: null | string
  waived?: { reason: string }
}

/** What makes an article that is set aside come up again. */
export function takenBack({ waived }: Pick<Deferral, 'waived'>): Edit {
  return { snoozedUntil: null, ...(waived ? { waived: { reason: '' } } : {}) }
}

/** False where it was not written: that is said already. `onChanged` is called where it was. */
export function useEdit(id: string, onChanged: () => void): (data: Edit) => Promise<boolean> {
  const { config } = useConfig()
  const { say } = useDesk()
  const trouble = useErrorMessage()
  return async (data) => {
    const response = await fetch(`${config.serverURL}${config.routes.api}/articles/${id}?depth=0`, {
      body: JSON.stringify(data),
      credentials: 'include',
      headers: { 'content-type': 'application/json' },
      method: 'PATCH',
    }).catch(() => null)
    if (!response?.ok) {
      toast.error(await trouble(response, say('not-saved')))
      return false
    }
    onChanged()
    return true
  }
}
