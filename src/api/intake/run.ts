// Has the body of a request, or a source, read by a worker.
import type { PayloadRequest } from 'payload'

import { type FetchedSource, type FetchOptions, fetchSource } from 'offprint-reader'

import type { IntakeJobs } from '../../import/worker/jobs.ts'

import { IntakeBusy, toAnswered } from '../../import/intake/errors.ts'
import { intakeWorkers } from '../../import/worker/intakeWorkers.ts'
import { processState } from '../../processState.ts'
import { translatorFor } from '../../translations/translator.ts'

/** In seconds. */
const retryAfter = 10

/** @throws IntakeBusy with `Retry-After` where too many are waiting; the errors of the readers */
export async function runIntake<Name extends keyof IntakeJobs>(
  req: PayloadRequest,
  name: Name,
  given: IntakeJobs[Name]['given'],
): Promise<IntakeJobs[Name]['result']> {
  return inLanguageOf(req, () => intakeWorkers().run(name, given))
}

/** Each may take 15 seconds and 10 MB. */
const maxFetches = 8

/** @throws IntakeBusy with `Retry-After` where too many are fetched at once; the errors of `fetchSource` */
export async function fetchFor(
  req: PayloadRequest,
  address: string,
  options: FetchOptions,
): Promise<FetchedSource> {
  return inLanguageOf(req, async () => {
    if (processState.fetches >= maxFetches) {
      throw new IntakeBusy('source-too-many-fetched')
    }
    processState.fetches += 1
    try {
      return await fetchSource(address, options)
    } finally {
      processState.fetches -= 1
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
    const answered = toAnswered(error, translatorFor(req))
    if (answered instanceof IntakeBusy) {
      // Payload adds them to the answer.
      req.responseHeaders ??= new Headers()
      req.responseHeaders.set('Retry-After', String(retryAfter))
    }
    throw answered
  }
}
