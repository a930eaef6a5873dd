// Errors on their way between threads.
import type { MessageCode } from '../messages.ts'
import type { Failure } from './jobs.ts'

import { CorpusUnreadable, SourcePaywalled, SourceTooLarge, SourceUnreadable } from '../errors.ts'

export function toFailure(error: unknown): Failure {
  const { name, message, ...properties } = error as Error
  return { ...properties, name, message }
}

/** Makes the error again; undefined for one that it does not know. Asked first. */
export type Revive = (failure: Failure) => Error | undefined

/** An error as it was thrown, where `revive` knows it or it is one of the readers; anything else is a fault of ours. */
export function fromFailure(failure: Failure, revive: Revive): Error {
  const { name, message } = failure
  return revive(failure) ?? reviveOwn(failure) ?? new Error(`${name}: ${message}`)
}

interface Properties {
  code: MessageCode
  limit: number
  line: null | number
  values: Record<string, string>
}

function reviveOwn(failure: Failure): Error | undefined {
  const { code, limit, line, values } = failure as Failure & Properties
  switch (failure.name) {
    case 'CorpusUnreadable':
      return new CorpusUnreadable(code as never, failure.message, line)
    case 'SourcePaywalled':
      return new SourcePaywalled()
    case 'SourceTooLarge':
      return new SourceTooLarge(limit)
    case 'SourceUnreadable':
      return new SourceUnreadable(code, values)
    default:
      return undefined
  }
}
