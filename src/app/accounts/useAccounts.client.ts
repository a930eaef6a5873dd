'use client'
// Requests about accounts; what fails is said in a toast.
import { toast, useConfig, useTranslation } from '@payloadcms/ui'
import { useCallback, useState } from 'react'

import { translateFor } from '../languages/translateFor.ts'

interface Failed {
  errors?: { data?: { errors?: { message?: string }[] }; message?: string }[]
}

export function useAccounts() {
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const [isBusy, setBusy] = useState(false)
  const base = `${config.serverURL}${config.routes.api}/users`
  const failed = translateFor(i18n)('accountFailed')
  /** Null where it failed. */
  const ask = useCallback(
    async <Answer = object>(path: string, method: 'GET' | 'PATCH' | 'POST', data?: object) => {
      setBusy(true)
      const response = await fetch(base + path, {
        body: data && JSON.stringify(data),
        credentials: 'include',
        headers: data ? { 'content-type': 'application/json' } : {},
        method,
      }).catch(() => null)
      const body = (await response?.json().catch(() => null)) as Answer & Failed
      setBusy(false)
      if (response?.ok) {
        return body as Answer
      }
      const [error] = body?.errors ?? []
      toast.error(error?.data?.errors?.[0]?.message ?? error?.message ?? failed)
      return null
    },
    [base, failed],
  )
  return { ask, isBusy }
}
