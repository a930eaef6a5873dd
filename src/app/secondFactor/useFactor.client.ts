'use client'
// Reads and changes the second factor of an account.
import { useConfig, useTranslation } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'

import type { FactorState } from './factors.ts'
import type { Setup } from './SecondFactorError.ts'

import { translateFor } from '../languages/translateFor.ts'

export interface Shown extends Partial<FactorState> {
  isRequired?: boolean
  /** Just made, and shown only now. */
  recoveryCodes?: string[]
  setup?: Setup
}

type Action = 'confirm' | 'off' | 'recovery-codes' | 'reset' | 'start'

interface Factor {
  /** What went wrong, for the user. */
  error: string
  isBusy: boolean
  send: (action: Action, data?: object) => Promise<void>
  shown: Shown
}

/** @param id of the account of somebody else; absent for the own one */
export function useFactor(id: string | undefined): Factor {
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const [shown, setShown] = useState<Shown>({})
  const [error, setError] = useState('')
  const [isBusy, setBusy] = useState(false)
  const base = `${config.serverURL}${config.routes.api}/users${id ? `/${id}` : ''}/second-factor`
  const failed = translateFor(i18n)('factorFailed')
  const ask = useCallback(
    async (address: string, data?: object) => {
      const response = await fetch(address, {
        body: data && JSON.stringify(data),
        credentials: 'include',
        headers: data ? { 'content-type': 'application/json' } : {},
        method: data ? 'POST' : 'GET',
      }).catch(() => null)
      const body = (await response?.json().catch(() => null)) as Body | null | undefined
      if (!response?.ok || !body) {
        throw new Error(messageIn(body) ?? failed)
      }
      return body
    },
    [failed],
  )
  useEffect(() => {
    ask(base).then(setShown, ({ message }: Error) => setError(message))
  }, [ask, base])
  const send = async (action: Action, data: object = {}) => {
    setBusy(true)
    setError('')
    try {
      const body = await ask(`${base}/${action}`, data)
      const now = await ask(base)
      setShown({ ...now, ...(action === 'start' ? { setup: body as Setup } : body) })
    } catch (error) {
      setError((error as Error).message)
    } finally {
      setBusy(false)
    }
  }
  return { error, isBusy, send, shown }
}

type Body = { errors?: { data?: { errors?: { message?: string }[] }; message?: string }[] } & Shown

function messageIn(body: Body | null | undefined): string | undefined {
  const [first] = body?.errors ?? []
  return first?.data?.errors?.[0]?.message ?? first?.message
}
