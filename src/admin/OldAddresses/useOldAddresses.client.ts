'use client'
// Old addresses from the API, and what changes them.
import { toast } from '@payloadcms/ui'
import { useState } from 'react'

import type { OldPathList } from '../../api/oldPaths.ts'

import { useEndpoints } from '../hooks/useOffprint.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { errorIn } from '../requests/errorIn.ts'
import { send, type Sent } from '../requests/send.client.ts'
import { useErrorMessage } from '../requests/useErrorMessage.client.ts'
import { useResponse } from '../requests/useResponse.client.ts'

/** Milliseconds without typing before a request. */
const pause = 250

export interface OldAddressActions {
  /** Null, or what is wrong. */
  add: (article: number | string, path: string) => Promise<null | string>
  failed: boolean
  list: null | OldPathList
  remove: (path: string) => Promise<void>
}

/** @param query parameters of the list; those that are '' are left out. */
export function useOldAddresses(query: Record<string, string>): OldAddressActions {
  const { articles } = useEndpoints()
  const { translate } = useTranslator()
  const errorMessage = useErrorMessage()
  const [version, setVersion] = useState(0)
  const address = `${articles}/redirects`
  const given = new URLSearchParams(Object.entries(query).filter(([, value]) => value !== ''))
  const question = `${address}?${given.toString()}`
  const { answer, failed } = useResponse<OldPathList>(question, { pause, version })
  const problemOf = async (sent: null | Sent) => {
    setVersion((now) => now + 1)
    const message = errorIn(sent?.body).message || translate('old-addresses-not-saved')
    return sent?.response.ok ? null : errorMessage(sent?.response ?? null, message)
  }
  return {
    add: async (article, path) => problemOf(await send(address, 'POST', { article, path })),
    failed,
    list: answer,
    remove: async (path) => {
      const which = new URLSearchParams({ path })
      const problem = await problemOf(await send(`${address}?${which.toString()}`, 'DELETE'))
      if (problem === null) {
        toast.success(translate('old-address-removed', { path }))
      } else {
        toast.error(problem)
      }
    },
  }
}
