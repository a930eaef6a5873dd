// The error of a rate limit: status 429 with Retry-After.
import type { AfterErrorHook, PayloadRequest } from 'payload'

import { APIError } from 'payload'

type Data = { code: 'too-many-requests'; retryAfter: number }

export class TooManyRequests extends APIError<Data> {
  /** @param retryAfter in seconds, at least 1. */
  constructor(retryAfter: number, language: string) {
    super(sentence(retryAfter, language), 429, { code: 'too-many-requests', retryAfter }, true)
    this.name = 'TooManyRequests'
  }
}

export function languageOf(req: Pick<PayloadRequest, 'i18n'>): 'de' | 'en' {
  return req.i18n.language === 'de' ? 'de' : 'en'
}

/** Payload adds `responseHeaders` to responses of REST and GraphQL. */
export const addRetryAfter: AfterErrorHook = ({ error, req }) => {
  const { originalError } = error as { originalError?: unknown }
  const cause = originalError ?? error
  if (cause instanceof Error && cause.name === 'TooManyRequests') {
    const { retryAfter } = (cause as TooManyRequests).data
    req.responseHeaders ??= new Headers()
    req.responseHeaders.set('Retry-After', String(retryAfter))
  }
}

function sentence(retryAfter: number, language: string): string {
  const minutes = Math.ceil(retryAfter / 60)
  if (language === 'de') {
    const when =
      retryAfter < 60 ? 'gleich' : minutes === 1 ? 'in einer Minute' : `in ${minutes} Minuten`
    return `Zu viele Versuche. Versuchen Sie es ${when} noch einmal.`
  }
  const when = retryAfter < 60 ? 'shortly' : minutes === 1 ? 'in a minute' : `in ${minutes} minutes`
  return `Too many attempts. Try again ${when}.`
}
