// Has the body of a request, or a source, read by a worker.
import type { PayloadRequest } from 'payload'

import type { FetchedSource, FetchOptions } from 'offprint-reader/fetch/fetchSource'
import type { Said } from 'offprint-reader/errors'
import type { JobName, Jobs } from 'offprint-reader/worker/jobs'

import { fetchSource } from 'offprint-reader/fetch/fetchSource'
import { SourcesBusy } from 'offprint-reader/errors'
import { parsers } from 'offprint-reader/worker/parsers'
import { translatorFor } from '../../translations/translator.ts'

/** In seconds. */
const retryAfter = 10

/** @throws SourcesBusy with `Retry-After` where too many are waiting; the errors of the readers */
export async function run<Name extends JobName>(
  req: PayloadRequest,
  name: Name,
  given: Jobs[Name]['given'],
): Promise<Jobs[Name]['result']> {
  return inLanguageOf(req, () => parsers().run(name, given))
}

/** Each may take 15 seconds and 10 MB. */
const maxFetches = 8

let fetches = 0

/** @throws SourcesBusy with `Retry-After` where too many are fetched at once; the errors of `fetchSource` */
export async function fetchFor(
  req: PayloadRequest,
  address: string,
  options: FetchOptions,
): Promise<FetchedSource> {
  return inLanguageOf(req, async () => {
    if (fetches >= maxFetches) {
      throw new SourcesBusy('source-too-many-fetched')
    }
    fetches += 1
    try {
      return await fetchSource(address, options)
    } finally {
      fetches -= 1
    }
  })
}

/** Translates the messages of source errors to the language of the request. */
export async function inLanguageOf<Value>(
  req: PayloadRequest,
  work: () => Promise<Value>,
): Promise<Value> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof SourcesBusy) {
      // Payload adds them to the answer.
      req.responseHeaders ??= new Headers()
      req.responseHeaders.set('Retry-After', String(retryAfter))
    }
    throw isOfSource(error) ? translated(req, error) : error
  }
}

interface OfSource extends Error {
  data?: { errors?: { message: string; path: string }[]; reason?: string }
  said: Said
}

function isOfSource(error: unknown): error is OfSource {
  return error instanceof Error && 'said' in error
}

function translated(req: PayloadRequest, error: OfSource): Error {
  const { sentence, values } = error.said
  const message = translatorFor(req)(sentence, values)
  if (error.data?.reason !== undefined) {
    error.data.reason = message
  }
  error.data?.errors?.forEach((one) => (one.message = message))
  return Object.assign(error, { message })
}
