'use client'
// Requests to the intake endpoints. Where the session has ended, the dialog opens and nothing on the page is lost.
import { useMemo } from 'react'

import type { IntakeArticleRequest, IntakeRequest } from '../../import/intake/types.ts'

import { useAPI } from '../hooks/useOffprint.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { errorIn } from '../requests/errorIn.ts'
import { send } from '../requests/send.client.ts'
import { useSession } from '../Session/useSession.client.ts'

/** `error` is the body of a refusal, `fallback` the message where it has none; both are empty after a success. */
export interface Reply<Answer> {
  answer: Answer | null
  error: unknown
  fallback: string
}

type Send = <Answer>(
  path: '' | '/articles',
  data: FormData | IntakeArticleRequest | IntakeRequest,
  signal?: AbortSignal,
) => Promise<Reply<Answer>>

/** Rejects with an `AbortError` only. */
export function useIntakeAPI(): Send {
  const api = useAPI()
  const { translate } = useTranslator()
  const { check } = useSession()
  return useMemo<Send>(
    () =>
      async <Answer>(...[path, data, signal]: Parameters<Send>): Promise<Reply<Answer>> => {
        const sent = await send(`${api}/intake${path}`, 'POST', data, signal)
        const failed = (error: unknown, fallback: string) => ({ answer: null, error, fallback })
        if (sent === null) {
          return failed(null, translate('no-server'))
        }
        const { body, response } = sent
        if (response.ok && body) {
          return { answer: body as Answer, error: null, fallback: '' }
        }
        const isOfSource = errorIn(body).data.code === 'address-not-public'
        const mayBeOut = response.status === 401 || (response.status === 403 && !isOfSource)
        const isOut = mayBeOut && (await check()) === 'nobody'
        return isOut
          ? failed(null, translate('signed-out'))
          : failed(body, translate('server-failed'))
      },
    [api, check, translate],
  )
}
