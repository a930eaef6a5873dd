// The list of what is owed to the blog, for the dashboard, the mail and the calendar.
import type { PayloadRequest } from 'payload'

import type { DeferredList } from './listDeferred.ts'
import type { Pace } from './readLag.ts'

import { todayIn } from '../domain/days.ts'
import { translatorFor } from '../translations/translator.ts'
import { classify, type Owed } from './classify.ts'
import { type OwedPage, type PageQuery, readPage } from './countOwed.ts'
import { readCandidates } from './readCandidates.ts'

export interface OwedList extends Owed {
  /** How many there are of each kind, listed or not. */
  counts: OwedPage['counts']
  /** What is snoozed or waived, where the caller asked for it too. */
  deferred?: DeferredList
  /** How many of all lines are in each group, for filters. */
  groups: OwedPage['groups']
  /** How late the desk is, where the caller asked for it too. */
  pace?: Pace
  /** The day of the list, `YYYY-MM-DD`. */
  today: string
}

interface OwedQuery extends Omit<PageQuery, 'today'> {
  now: Date
  timeZone: string
}

/** A page of each kind: SQL counts and finds them all, and the rules say what stands against each of those listed. */
export async function listOwed(
  req: PayloadRequest,
  { now, timeZone, ...query }: OwedQuery,
): Promise<OwedList> {
  const today = todayIn(timeZone, now)
  const { counts, groups, ids } = await readPage(req, { ...query, today })
  const listed = classify(await readCandidates(req, ids), today, translatorFor(req))
  return { ...listed, counts, groups, today }
}
