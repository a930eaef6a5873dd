// Reads the articles that wait at their outlets, and says which of them are owed.
import type { PayloadRequest } from 'payload'

import { sql } from '@payloadcms/db-postgres'

import type { ResolvedOptions } from '../options.ts'
import type { FactRow } from '../workflow/readArticles.ts'
import type { Deferred } from './deferred.ts'
import type { Candidate, Owed, OwedLine } from './findOwed.ts'

import { databaseOf } from '../database/lock.ts'
import { addDays, dayOf, noonOf, todayIn } from '../domain/days.ts'
import { sayIn } from '../translations/say.ts'
import { factColumns, factsOfRow } from '../workflow/readArticles.ts'
import { daysAhead, findOwed, mostOfASort } from './findOwed.ts'

export interface OwedArticles extends Owed {
  /** How many there are of each, shown or not; of more than a hundred of a sort, those that were looked at. */
  counts: Record<keyof Owed, number>
  /** What is put off or waived, where that is told too: it is not owed, nor forgotten. */
  deferred?: Deferred
  /** True where there are more than were looked at. */
  isCut: boolean
  /** The day that it was asked for, `YYYY-MM-DD`. */
  today: string
}

export interface OwedQuery {
  /** Only articles that this author signs; null for all. */
  author: null | string
  now: Date
  /** At most so many lines of each kind. */
  shown: number
  timeZone: string
}

const kinds = ['owed', 'soon', 'blocked'] as const

/**
 * What waits is read without its texts, which decide nothing here; the texts only of the lines that are shown, to
 * say what is left to do.
 */
export async function owedArticles(
  req: PayloadRequest,
  { author, now, shown, timeZone }: OwedQuery,
  { mediaSlug }: Pick<ResolvedOptions, 'mediaSlug'>,
): Promise<OwedArticles> {
  const today = todayIn(timeZone, now)
  const say = sayIn(req)
  const { ids: waiting, isCut } = await waitingFor(req, author, today)
  const all = findOwed(await candidates(req, mediaSlug, 'false', among(waiting)), today, say)
  const ids = kinds.flatMap((kind) => all[kind].slice(0, shown).map(({ id }) => id))
  const whole = findOwed(await candidates(req, mediaSlug, 'true', among(ids)), today, say)
  const lines = new Map(kinds.flatMap((kind) => whole[kind].map((line) => [line.id, line])))
  const told = (kind: keyof Owed): OwedLine[] =>
    all[kind].slice(0, shown).map((line) => lines.get(line.id) ?? line)
  return {
    blocked: told('blocked'),
    counts: countsOf(all),
    isCut,
    owed: told('owed'),
    soon: told('soon'),
    today,
  }
}

/** The counts alone, of all authors: in one query. */
export async function countsOfOwed(
  req: PayloadRequest,
  now: Date,
  { mediaSlug, timeZone }: Pick<ResolvedOptions, 'mediaSlug' | 'timeZone'>,
): Promise<OwedArticles['counts']> {
  const today = todayIn(timeZone, now)
  const which = sql`a.id in (select id from (${allSorts(null, today)}) waiting)`
  return countsOf(findOwed(await candidates(req, mediaSlug, 'false', which), today))
}

function countsOf({ blocked, owed, soon }: Owed): OwedArticles['counts'] {
  return { blocked: blocked.length, owed: owed.length, soon: soon.length }
}

interface CandidateRow extends FactRow {
  outlet_id: null | string
  outlet_name: null | string
  snoozed_until: Date | null | string
  waived_reason: null | string
}

type SQL = ReturnType<typeof sql>

async function waitingFor(
  req: PayloadRequest,
  author: null | string,
  today: string,
): Promise<{ ids: string[]; isCut: boolean }> {
  const database = await databaseOf(req)
  const { rows } = await database.execute<{ found: string; id: string }>(
    sql`select id, count(*) over (partition by sort) as found from (${allSorts(author, today)}) all_sorts`,
  )
  return {
    ids: [...new Set(rows.map(({ id }) => id))],
    isCut: rows.some(({ found }) => Number(found) >= mostOfASort),
  }
}

/**
 * What waits, by sorts that each have an index: free by now, with a permission, free within a week, free later, and
 * without a day. Which of them are owed, and what holds the others up, is for the rule to say.
 */
function allSorts(author: null | string, today: string): SQL {
  const signed = author
    ? sql`and exists (select 1 from articles_byline b
        where b._parent_id = a.id and b.author_id = ${author}::uuid)`
    : sql``
  const [now, tomorrow] = [noon(today), noon(addDays(today, 1))]
  const soon = noon(addDays(today, daysAhead))
  const some = (which: SQL, order: SQL) =>
    sql`(select a.id from articles a
      where a.stage = 'published-at-outlet' and coalesce(a.waived_reason, '') !~ '\\S'
        and (a.snoozed_until is null or a.snoozed_until < ${tomorrow}) ${signed} and ${which}
      order by ${order} limit ${mostOfASort})`
  const sorts = [
    some(sql`a.free_from <= ${now}`, sql`a.free_from`),
    some(sql`a.permission_mode is not null`, sql`a.permission_granted_on`),
    some(sql`a.free_from > ${now} and a.free_from <= ${soon}`, sql`a.free_from`),
    some(sql`a.free_from > ${soon}`, sql`a.free_from`),
    some(sql`a.free_from is null`, sql`a.published_at`),
  ]
  return sql.join(
    sorts.map((one, sort) => sql`select ${sort}::int as sort, one.id from ${one} one`),
    sql` union all `,
  )
}

function noon(day: string): SQL {
  return sql`${noonOf(day)}::timestamptz`
}

function among(ids: string[]): SQL {
  return sql`a.id = any(${`{${ids.join(',')}}`}::uuid[])`
}

async function candidates(
  req: PayloadRequest,
  mediaTable: string,
  withTexts: string,
  which: SQL,
): Promise<Candidate[]> {
  const database = await databaseOf(req)
  const { rows } = await database.execute<CandidateRow>(
    sql`select ${sql.raw(factColumns(mediaTable, withTexts))}, a.snoozed_until, a.waived_reason,
        o.id as outlet_id, o.name as outlet_name
      from articles a left join outlets o on o.id = a.outlet_id
        left join notes n on n.article_id = a.id
      where ${which}`,
  )
  return rows.map(toCandidate)
}

function toCandidate(row: CandidateRow): Candidate {
  const { id, outlet_id, outlet_name, terms, title } = row
  return {
    id,
    facts: factsOfRow(row),
    outlet: outlet_id ? { id: outlet_id, name: outlet_name ?? '' } : null,
    snoozedUntil: dayOf(row.snoozed_until),
    terms,
    title,
    waived: Boolean(row.waived_reason?.trim()),
  }
}
