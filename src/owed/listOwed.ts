// The list of what is owed to the blog, for the dashboard, the mail and the calendar.
import type { Payload, PayloadRequest } from 'payload'

import { createLocalReq } from 'payload'

import type { ResolvedOptions } from '../options.ts'
import type { AuthorFilter } from './authorFilter.ts'
import type { Owed, OwedGroup } from './classify.ts'
import type { DeferredList } from './listDeferred.ts'

import { todayIn } from '../domain/days.ts'
import { requireOptions } from '../options.ts'
import { translatorFor } from '../translations/translator.ts'
import { classify, kinds, owedGroups } from './classify.ts'
import { readCandidates } from './readCandidates.ts'

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

interface OwedQuery {
  author: AuthorFilter
  /** Lists only the lines of this group; the counts stay those of all. */
  group?: OwedGroup
  limit: number
  now: Date
  timeZone: string
}

export async function listOwed(
  req: PayloadRequest,
  { author, group, limit, now, timeZone }: OwedQuery,
): Promise<OwedList> {
  const today = todayIn(timeZone, now)
  const { candidates, isCut } = await readCandidates(req, author, today)
  const all = classify(candidates, today, translatorFor(req))
  const linesOf = (kind: keyof Owed) =>
    all[kind].filter((line) => !group || line.group === group).slice(0, limit)
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

/** The counts alone, for all authors. */
async function countsOfOwed(
  req: PayloadRequest,
  now: Date,
  { timeZone }: Pick<ResolvedOptions, 'timeZone'>,
): Promise<OwedList['counts']> {
  const today = todayIn(timeZone, now)
  const { candidates } = await readCandidates(req, null, today)
  return countsOf(classify(candidates, today))
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

/**
 * Counts the articles of all authors, as the dashboard shows them today. Of more than a hundred articles in a group,
 * a hundred are counted.
 * @throws SettingInvalid if the config does not have the plugin.
 */
export async function countOwed(payload: Payload): Promise<OwedList['counts']> {
  const options = requireOptions(payload)
  return countsOfOwed(await createLocalReq({}, payload), new Date(), options)
}
