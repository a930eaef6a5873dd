'use client'
// Requests to the intake endpoints. Where the session has ended, the dialog opens and nothing on the page is lost.
import { useMemo } from 'react'

import type { IntakeArticleRequest, IntakeRequest } from '../../import/intake/types.ts'
import type { ErrorBody } from './problem.ts'

import { useAPI } from '../hooks/useAddresses.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { useSession } from '../Session/sessionContext.client.ts'

/** `error` is null where the request succeeded; `said` is what there is to say where the server says nothing. */
export interface Reply<Answer> {
  answer: Answer | null
  error: ErrorBody | null
  said: string
}

type Send = <Answer>(
  path: '' | '/articles',
  body: FormData | IntakeArticleRequest | IntakeRequest,
  signal?: AbortSignal,
) => Promise<Reply<Answer>>

/** Rejects with an `AbortError` only. */
export function useIntakeAPI(): Send {
  const api = useAPI()
  const { translate } = useTranslator()
  const { check } = useSession()
  return useMemo<Send>(() => {
    const nothing = { answer: null, error: {} }
    return async <Answer>(...[path, body, signal]: Parameters<Send>): Promise<Reply<Answer>> => {
      const response = await post(`${api}/intake${path}`, body, signal)
      if (response === null) {
        return { ...nothing, said: translate('no-server') }
      }
      const found = (await response.json().catch(() => null)) as Answer | ErrorBody | null
      signal?.throwIfAborted()
      if (response.ok && found) {
        return { answer: found as Answer, error: null, said: '' }
      }
      const error = found as ErrorBody | null
      const isOfSource = error?.errors?.[0]?.data?.code === 'address-not-public'
      const mayBeOut = response.status === 401 || (response.status === 403 && !isOfSource)
      const isOut = mayBeOut && (await check()) === 'nobody'
      return isOut
        ? { ...nothing, said: translate('signed-out') }
        : { answer: null, error: error ?? {}, said: translate('server-failed') }
    }
  }, [api, check, translate])
}

async function post(
  address: string,
  body: unknown,
  signal: AbortSignal | undefined,
): Promise<null | Response> {
  const isForm = body instanceof FormData
  try {
    return await fetch(address, {
      body: isForm ? body : JSON.stringify(body),
      credentials: 'include',
      headers: isForm ? {} : { 'content-type': 'application/json' },
      method: 'POST',
      signal: signal ?? null,
    })
  } catch (error) {
    if ((error as Error).name === 'AbortError') {
      throw error
    }
    return null
  }
}
