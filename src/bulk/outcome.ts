// What is reported of an article that was refused.
import type { PayloadRequest } from 'payload'

import type { Refusal } from '../types.ts'
import type { RowResult, RowState } from './rows.ts'

interface Thrown {
  data?: {
    at?: string
    by?: string
    code?: string
    errors?: { message?: string }[]
    refusals?: Refusal[]
    updatedAt?: string
    updatedBy?: { name: string } | null
  } | null
  message?: string
  name?: string
  status?: number
}

/** Null for what nobody has foreseen. Recognised by its data, because the classes of errors may be loaded twice. */
export function refusedBy(error: unknown): { result: RowResult; state: RowState } | null {
  const { name, data, message = '', status = 500 } = (error ?? {}) as Thrown
  if (status >= 500 || data?.code === 'busy') {
    return null
  }
  const { refusals = [] } = data ?? {}
  if (refusals.length > 0) {
    return { result: { refusals }, state: 'refused' }
  }
  const code = data?.code ?? (name === 'Forbidden' ? 'not-allowed' : 'invalid-value')
  const [at, by] = [data?.at ?? data?.updatedAt, data?.by ?? data?.updatedBy?.name]
  const words = data?.errors?.[0]?.message || message
  const details = { ...(at ? { at } : {}), ...(by ? { by } : {}), code, message: words }
  return { result: { error: details }, state: code === 'already' ? 'already' : 'refused' }
}

/** The log of the server says more. */
export function failedIn({ t }: Pick<PayloadRequest, 't'>): { result: RowResult; state: RowState } {
  const message = t('error:unknown')
  return { result: { error: { code: 'failed', message } }, state: 'failed' }
}
