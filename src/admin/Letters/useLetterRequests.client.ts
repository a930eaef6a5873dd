'use client'
// Requests about letters, and what their errors say.
import type { ID } from '../../types.ts'

import { useEndpoints } from '../hooks/useOffprint.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { errorIn } from '../requests/errorIn.ts'
import { send } from '../requests/send.client.ts'
import { useErrorMessage } from '../requests/useErrorMessage.client.ts'

/** Its `answer` is null where it failed, which the message says. */
export interface Asked<Answer> {
  answer: Answer | null
  /** Of a refusal. */
  code: string
  message: string
  /** 0 without an answer of the server. */
  status: number
}

type Method = 'DELETE' | 'GET' | 'PATCH' | 'POST'

export type AskAPI = <Answer>(path: string, method: Method, data?: object) => Promise<Asked<Answer>>

/** @returns what asks for a path below the collection of letters */
export function useLetterAPI(): AskAPI {
  const { permissionRequests } = useEndpoints()
  const { readable, translate } = useTranslator()
  const errorMessage = useErrorMessage()
  return async <Answer>(path: string, method: Method, data?: object) => {
    const sent = await send(`${permissionRequests}${path}`, method, data)
    if (sent?.response.ok) {
      return { answer: sent.body as Answer, code: '', message: '', status: 200 }
    }
    const { data: problem, message } = errorIn(sent?.body)
    const parts = [message, ...(problem.errors ?? []).map((one) => one.message)]
    const sentences = [...new Set(parts)].filter(Boolean).join(' ')
    const otherwise = sentences ? readable(sentences) : translate('letter-failed')
    return {
      answer: null,
      code: problem.code ?? '',
      message: await errorMessage(sent?.response ?? null, otherwise),
      status: sent?.response.status ?? 0,
    }
  }
}

/** Query of the newest letters that are about this. */
export function useLettersOf(about: { article: ID } | { outlet: ID }): string {
  const { permissionRequests } = useEndpoints()
  const [field, id] =
    'article' in about ? ['articles.article', about.article] : ['outlet', about.outlet]
  const query = new URLSearchParams({
    [`where[${field}][equals]`]: String(id),
    depth: '1',
    limit: '50',
    sort: '-createdAt',
    'where[kind][equals]': 'permission',
  })
  return `${permissionRequests}?${query}`
}
