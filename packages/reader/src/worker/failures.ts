// Errors on their way between threads.
import type { Said } from '../errors.ts'
import type { Failure } from './jobs.ts'

import { BodyTooLarge, CorpusUnreadable, InvalidValue } from '../../../../src/errors.ts'
import {
  InvalidIntake,
  SourcePaywalled,
  SourceTooLarge,
  SourceUnreadable,
  TooManyPieces,
} from '../errors.ts'

interface Known {
  code: CorpusUnreadable['code']
  errors: { message: string; path: string }[]
  limit: number
  line: null | number
  pieces: number
  /** Of the sentences those that belong to the error. */
  said: { sentence: never } & Said
}

const revivers: Record<string, (data: Known, message: string) => Error> = {
  BodyTooLarge: ({ limit }, message) => new BodyTooLarge(message, limit),
  CorpusUnreadable: ({ code, line }, message) => new CorpusUnreadable(code, message, line),
  InvalidRequest: ({ errors, said }) =>
    new InvalidIntake(said.sentence, errors[0]?.path, said.values),
  InvalidValue: ({ errors, said }) => Object.assign(new InvalidValue(errors), { said }),
  SourcePaywalled: () => new SourcePaywalled(),
  SourceTooLarge: ({ limit, said }) => new SourceTooLarge(limit, said.sentence),
  SourceUnreadable: ({ said }) => new SourceUnreadable(said.sentence, said.values),
  TooManyPieces: ({ limit, pieces }) => new TooManyPieces(pieces, limit),
}

export function toFailure(error: unknown): Failure {
  const { name, code, data, line, message, said } = error as {
    code?: unknown
    data?: object
    line?: unknown
    said?: unknown
  } & Error
  return { name, data: { code, line, said, ...data }, message }
}

/** An error of the readers as it was thrown; anything else is a fault of ours. */
export function fromFailure({ name, data, message }: Failure): Error {
  const revive = Object.hasOwn(revivers, name) ? revivers[name] : undefined
  return revive?.(data as Known, message) ?? new Error(`${name}: ${message}`)
}
