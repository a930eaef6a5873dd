// Has the body of a request, or a source, read by a worker.
import type { PayloadRequest } from 'payload'

import type { FetchedSource, FetchOptions } from '../../import/fetch/fetchSource.ts'
import type { JobName, Jobs } from '../../import/worker/jobs.ts'

import { Unavailable } from '../../errors.ts'
import { fetchSource } from '../../import/fetch/fetchSource.ts'
import { parsers } from '../../import/worker/parsers.ts'

/** In seconds. */
const retryAfter = 10

/** @throws Unavailable with `Retry-After` where too many are waiting; the errors of the readers */
export async function run<Name extends JobName>(
  req: PayloadRequest,
  name: Name,
  given: Jobs[Name]['given'],
): Promise<Jobs[Name]['result']> {
  return withRetryAfter(req, () => parsers().run(name, given))
}

/** Each may take 15 seconds and 10 MB. */
const maxFetches = 8

let fetches = 0

/** @throws Unavailable with `Retry-After` where too many are fetched at once; the errors of `fetchSource` */
export async function fetchFor(
  req: PayloadRequest,
  address: string,
  options: FetchOptions,
): Promise<FetchedSource> {
  return withRetryAfter(req, async () => {
    if (fetches >= maxFetches) {
      throw new Unavailable('Many pages are being fetched just now. Try again in a few seconds.')
    }
    fetches += 1
    try {
      return await fetchSource(address, options)
    } finally {
      fetches -= 1
    }
  })
}

async function withRetryAfter<Value>(
  req: PayloadRequest,
  work: () => Promise<Value>,
): Promise<Value> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Unavailable) {
      // Payload adds them to the answer.
      req.responseHeaders ??= new Headers()
      req.responseHeaders.set('Retry-After', String(retryAfter))
    }
    throw error
  }
}
