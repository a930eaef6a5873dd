// Refuses a future date on the blog: an editor who enters one expects the article to be held back until then.
import type { PayloadRequest } from 'payload'

import type { ResolvedOptions } from '../options.ts'

import { databaseNow, databaseOf } from '../database/connection.ts'
import { dayOf, liesAhead } from '../domain/days.ts'
import { InvalidRequest } from '../errors.ts'
import { translatorFor } from '../translations/translator.ts'

/** @throws InvalidRequest naming the field: the article would be on the blog at once, above all others. */
export async function refuseFuture(
  req: PayloadRequest,
  republishedAt: unknown,
  field: string,
  { timeZone }: Pick<ResolvedOptions, 'timeZone'>,
): Promise<void> {
  const moment = new Date(String(republishedAt))
  if (liesAhead(moment, timeZone, await databaseNow(await databaseOf(req)))) {
    const message = translatorFor(req)('republished-in-future', { date: dayOf(moment) ?? '' })
    throw new InvalidRequest(message, field)
  }
}
