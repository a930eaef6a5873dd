// The list of what is owed to the blog, for the dashboard, the mail and the calendar.
import type { PayloadRequest } from 'payload'

import { sql } from '@payloadcms/db-postgres'

import type { ResolvedOptions } from '../options.ts'
import type { AuthorFilter } from './authorFilter.ts'
import type { Owed, OwedGroup } from './classify.ts'
import type { DeferredList } from './listDeferred.ts'

import { todayIn } from '../domain/days.ts'
import { translatorFor } from '../translations/translator.ts'
import { classify, kinds, owedGroups } from './classify.ts'
import { readCandidates } from './readCandidates.ts'
import { findWaiting, waitingQuery } from './waiting.ts'

export interface OwedList extends Owed {
  /** How many there are of each kind, listed or not. Of more than a hundred in a group, a hundred are counted. */
  counts: Record<keyof Owed, number>
  /** What is snoozed or waived, where the caller asked for it too. */
  deferred?: DeferredList
  /** How many of the lines are in each group, for filters. */
  groups: Record<OwedGroup, number>
  /** True if there are more than were counted. */
  isCut: boolean
  /** The day of the list, `YYYY-MM-DD`. */
  today: string
}

export interface OwedQuery {
  author: AuthorFilter
  /** Lines of each kind, at most. */
  limit: number
  now: Date
  timeZone: string
}

/** Everything is classified without its texts; the texts are read for the listed lines, to say what is left to do. */
export async function listOwed(
  req: PayloadRequest,
  { author, limit, now, timeZone }: OwedQuery,
  { mediaSlug }: Pick<ResolvedOptions, 'mediaSlug'>,
): Promise<OwedList> {
  const today = todayIn(timeZone, now)
  const translate = translatorFor(req)
  const { ids, isCut } = await findWaiting(req, author, today)
  const all = classify(await readCandidates(req, mediaSlug, isOneOf(ids), false), today, translate)
  const listed = kinds.flatMap((kind) => all[kind].slice(0, limit).map(({ id }) => id))
  const withTexts = await readCandidates(req, mediaSlug, isOneOf(listed), true)
  const whole = classify(withTexts, today, translate)
  const byId = new Map(kinds.flatMap((kind) => whole[kind].map((line) => [line.id, line])))
  const linesOf = (kind: keyof Owed) =>
    all[kind].slice(0, limit).map((line) => byId.get(line.id) ?? line)
  return {
    blocked: linesOf('blocked'),
    counts: countsOf(all),
    groups: countGroups(all),
    isCut,
    owed: linesOf('owed'),
    scheduled: linesOf('scheduled'),
    soon: linesOf('soon'),
    today,
  }
}

/** The counts alone, for all authors, with one query. */
export async function countsOfOwed(
  req: PayloadRequest,
  now: Date,
  { mediaSlug, timeZone }: Pick<ResolvedOptions, 'mediaSlug' | 'timeZone'>,
): Promise<OwedList['counts']> {
  const today = todayIn(timeZone, now)
  const which = sql`a.id in (select id from (${waitingQuery(null, today)}) waiting)`
  return countsOf(classify(await readCandidates(req, mediaSlug, which, false), today))
}

function countsOf({ blocked, owed, scheduled, soon }: Owed): OwedList['counts'] {
  return {
    blocked: blocked.length,
    owed: owed.length,
    scheduled: scheduled.length,
    soon: soon.length,
  }
}

function countGroups(all: Owed): OwedList['groups'] {
  const lines = kinds.flatMap((kind) => all[kind])
  const count = (group: OwedGroup) => lines.filter((line) => line.group === group).length
  return Object.fromEntries(owedGroups.map((group) => [group, count(group)])) as OwedList['groups']
}

function isOneOf(ids: string[]): ReturnType<typeof sql> {
  return sql`a.id = any(${`{${ids.join(',')}}`}::uuid[])`
}
