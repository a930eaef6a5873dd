// Reads the facts of articles that wait at their outlets, or on the blog for their full text.
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'

import { sql } from '@payloadcms/db-postgres'

import type { Names } from '../database/names.ts'
import type { ArticleSchedule, ID } from '../types.ts'
import type { TextFacts } from '../workflow/articleFacts.ts'

import { databaseOf } from '../database/connection.ts'
import { atOutletSQL, notDeferred, withoutTextSQL } from '../database/rules.ts'
import { addDays, dayOf, noonOf } from '../domain/days.ts'
import { factColumns, type FactRow, factsOfRow } from '../workflow/readArticles.ts'
import { scheduleColumn, toSchedule } from '../workflow/schedules.ts'
import { type AuthorFilter, signedBy } from './authorFilter.ts'
import { type Candidate, maxPerGroup, soonDays } from './classify.ts'
import { readTexts, textVersion, type VersionedRow } from './readTexts.ts'

export async function readCandidates(
  req: PayloadRequest,
  author: AuthorFilter,
  today: string,
): Promise<{ candidates: Candidate[]; isCut: boolean }> {
  const database = await databaseOf(req)
  const { execute, names } = database
  const { rows } = await execute<CandidateRow>(
    sql`select ${factColumns(names)}, ${textVersion}, w.in_group, a.snoozed_until, a.waived_reason,
        ${scheduleColumn(names)} as schedule, o.id as outlet_id, o.name as outlet_name
      from (select id, max(in_group) as in_group from (${waitingQuery(names, author, today)}) g group by id) w
        join ${names.table('articles')} a on a.id = w.id
        left join ${names.table('outlets')} o on o.id = a.outlet_id
        left join ${names.table('notes')} n on n.article_id = a.id`,
  )
  const textsOf = await readTexts(req.payload, database, rows)
  return {
    candidates: rows.map((row) => toCandidate(row, textsOf(row))),
    isCut: rows.some(({ in_group }) => Number(in_group) >= maxPerGroup),
  }
}

interface CandidateRow extends FactRow, VersionedRow {
  in_group: string
  outlet_id: ID | null
  outlet_name: null | string
  schedule: ArticleSchedule | null
  snoozed_until: Date | null | string
  waived_reason: null | string
}

function toCandidate(row: CandidateRow, texts: TextFacts): Candidate {
  const { id, outlet_id, outlet_name, terms, title } = row
  return {
    id,
    facts: factsOfRow(row, texts),
    outlet: outlet_id ? { id: outlet_id, name: outlet_name ?? '' } : null,
    schedule: toSchedule(row.schedule),
    snoozedUntil: dayOf(row.snoozed_until),
    terms,
    title,
    waived: Boolean(row.waived_reason?.trim()),
  }
}

/**
 * `id` of what waits, and `in_group`, how many are in its group. Each group has an index. At their outlets: free by
 * now, with a permission, free within a week, free later, and without a date. On the blog without their full text: free
 * by now, and with a permission. And what is scheduled. Whether an article is owed or blocked, and by what, `classify` decides.
 */
export function waitingQuery(names: Names, author: AuthorFilter, today: string): SQL {
  const now = noon(today)
  const soon = noon(addDays(today, soonDays))
  const group = (place: SQL, condition: SQL, order: SQL, from = articles(names)) =>
    sql`(select a.id from ${from}
      where ${place} and ${notDeferred(today)} and ${signedBy(names, author)} and ${condition}
      order by ${order} limit ${maxPerGroup})`
  const groups = [
    group(atOutlet, sql`a.free_from <= ${now}`, sql`a.free_from`),
    group(atOutlet, sql`a.permission_mode is not null`, sql`a.permission_granted_on`),
    group(atOutlet, sql`a.free_from > ${now} and a.free_from <= ${soon}`, sql`a.free_from`),
    group(atOutlet, sql`a.free_from > ${soon}`, sql`a.free_from`),
    group(atOutlet, sql`a.free_from is null`, sql`a.published_at`),
    group(withoutText, sql`a.free_from <= ${now}`, sql`a.free_from`),
    group(withoutText, sql`a.permission_mode = 'full'`, sql`a.permission_granted_on`),
    group(sql`(${atOutlet} or ${withoutText})`, sql`true`, heldFirst, scheduled(names)),
  ]
  return sql.join(
    groups.map((one) => sql`select one.id, count(*) over () as in_group from ${one} one`),
    sql` union all `,
  )
}

const atOutlet = sql.raw(atOutletSQL('a'))
const withoutText = sql.raw(withoutTextSQL('a'))

function articles({ table }: Names): SQL {
  return sql`${table('articles')} a`
}

/** `offset 0`: otherwise PostgreSQL may look for these few among all that waits. */
function scheduled({ own, table }: Names): SQL {
  return sql`${own('schedules')} s,
  lateral (select * from ${table('articles')} where id = s.article_id offset 0) a`
}

const heldFirst = sql`(cardinality(s.held) = 0, coalesce(s.scheduled_on, a.free_from::date))`

function noon(day: string): SQL {
  return sql`${noonOf(day)}::timestamptz`
}
