// A date on the blog that has not come: whoever gives one believes that the piece will wait for it.
import type { ResolvedOptions } from '../options.ts'
import type { Say } from '../translations/say.ts'

import { InvalidRequest } from '../errors.ts'
import { dayOf, liesAhead } from '../terms/days.ts'

/** @throws InvalidRequest naming the field: the piece would be on the blog at once, above everything else. */
export function refuseFuture(
  say: Say,
  republishedAt: unknown,
  field: string,
  { timeZone }: Pick<ResolvedOptions, 'timeZone'>,
): void {
  const moment = new Date(String(republishedAt))
  if (liesAhead(moment, timeZone, new Date())) {
    throw new InvalidRequest(say('republished-ahead', { date: dayOf(moment) ?? '' }), field)
  }
}
