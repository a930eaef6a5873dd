// The error of a rate limit: status 429 with Retry-After.
import type { AfterErrorHook, PayloadRequest } from 'payload'

import { APIError } from 'payload'

import { type Translate, translateFor } from '../languages/translateFor.ts'

type Data = { code: 'too-many-requests'; retryAfter: number }

export class TooManyRequests extends APIError<Data> {
  /** @param retryAfter in seconds, at least 1. */
  constructor(retryAfter: number, { i18n }: Pick<PayloadRequest, 'i18n'>) {
    super(
      sentence(retryAfter, translateFor(i18n)),
      429,
      { code: 'too-many-requests', retryAfter },
      true,
    )
    this.name = 'TooManyRequests'
  }
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

function sentence(retryAfter: number, translate: Translate): string {
  return retryAfter < 60
    ? translate('tooManySoon')
    : translate('tooMany', { count: Math.ceil(retryAfter / 60) })
}
