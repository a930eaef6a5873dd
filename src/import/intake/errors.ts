// Errors of the intake: what is wrong with a request, and what the reader refuses, as the API answers it.
import type { Failure } from 'offprint-reader/worker'

import { type Message, SourceError, type SourceFailed, type SourceTooLarge } from 'offprint-reader'
import { APIError } from 'payload'

import type { IntakeSentence, Sentence } from '../../translations/languages.ts'

import { BodyTooLarge, InvalidValue } from '../../errors.ts'
import { inEnglish, type Translator } from '../../translations/translator.ts'

/** As a message of the reader, of our sentences too; it is translated where it is answered. */
export interface IntakeMessage extends Omit<Message, 'code'> {
  code: Sentence
}

interface ErrorData {
  code: string
  errors?: { message: string; path: string }[]
  reason?: string
}

/** An error of the intake in English. */
class IntakeError<Data extends ErrorData = ErrorData> extends APIError<Data> {
  constructor(
    readonly said: IntakeMessage,
    status: number,
    data: Data,
  ) {
    super(inEnglish(said.code, said.values), status, data, true)
  }
}

/** A malformed request to the intake: an `InvalidRequest` whose message is translated. */
export class InvalidIntake extends IntakeError {
  constructor(sentence: IntakeSentence, path = '', values?: Record<string, string>) {
    const message = inEnglish(sentence, values)
    super({ code: sentence, values }, 400, { code: 'invalid-request', errors: [{ message, path }] })
    this.name = 'InvalidRequest'
  }
}

/** More text than is read at once. */
export class TextTooLong extends IntakeError<{ limit: number } & ErrorData> {
  /** @param limit in bytes */
  constructor(limit: number) {
    const values = { megabytes: String(Math.round(limit / 1_000_000)) }
    super({ code: 'source-text-long', values }, 413, { code: 'source-too-large', limit })
    this.name = 'SourceTooLarge'
  }
}

/** A source of more articles than are shown at once. */
export class TooManyPieces extends IntakeError<{ limit: number; pieces: number } & ErrorData> {
  constructor(pieces: number, limit: number) {
    const values = { count: String(pieces), limit: String(limit) }
    super({ code: 'source-pieces', values }, 413, { code: 'too-many-pieces', limit, pieces })
    this.name = 'TooManyPieces'
  }
}

/** As many sources are being read or fetched as at once may be. To clients it is what the database being away is. */
export class IntakeBusy extends IntakeError {
  constructor(sentence: Sentence) {
    super({ code: sentence }, 503, { code: 'unavailable' })
    this.name = 'Unavailable'
  }
}

/** @returns the error as it is answered, in the language of `translate`; others as they are */
export function toAnswered(error: unknown, translate: Translator): unknown {
  const own = error instanceof SourceError ? fromReader(error) : error
  if (!isTranslatable(own)) {
    return own
  }
  const message = translate(own.said.code, own.said.values)
  if (own.data?.reason !== undefined) {
    own.data.reason = message
  }
  own.data?.errors?.forEach((one) => (one.message = message))
  return Object.assign(own, { message })
}

type Translatable = { data?: ErrorData; said: IntakeMessage } & Error

function isTranslatable(error: unknown): error is Translatable {
  return error instanceof Error && 'said' in error
}

/** By the name of the error: its status, and what its data says. */
const answers: Record<string, (error: SourceError) => [status: number, data: ErrorData]> = {
  AddressNotPublic: () => [403, { code: 'address-not-public' }],
  SourceFailed: (error) => [
    502,
    { code: 'source-failed', status: (error as SourceFailed).status } as ErrorData,
  ],
  SourcePaywalled: () => [422, { code: 'source-paywalled' }],
  SourceTimeout: () => [504, { code: 'source-timeout' }],
  SourceTooLarge: (error) => [
    413,
    { code: 'source-too-large', limit: (error as SourceTooLarge).limit } as ErrorData,
  ],
  SourceUnreadable: ({ message }) => [400, { code: 'source-unreadable', reason: message }],
}

function fromReader(error: SourceError): IntakeError {
  const { name, code, values } = error
  const answer = answers[name]?.(error)
  return answer
    ? Object.assign(new IntakeError({ code, values }, ...answer), { name })
    : new IntakeBusy(code)
}

interface Properties {
  data: { errors: { message: string; path: string }[]; limit: number; pieces: number }
  /** Of the sentences those that belong to the error. */
  said: { code: never } & IntakeMessage
}

/** An error of ours that comes from a worker. */
export function revive(failure: Failure): Error | undefined {
  const { data, message, said } = failure as Failure & Properties
  switch (failure.name) {
    case 'BodyTooLarge':
      return new BodyTooLarge(message, data.limit)
    case 'InvalidRequest':
      return new InvalidIntake(said.code, data.errors[0]?.path, said.values)
    case 'InvalidValue':
      return Object.assign(new InvalidValue(data.errors), { said })
    case 'SourceTooLarge':
      // The reader has an error of this name, which is not translated yet.
      return said ? new TextTooLong(data.limit) : undefined
    case 'TooManyPieces':
      return new TooManyPieces(data.pieces, data.limit)
    default:
      return undefined
  }
}
