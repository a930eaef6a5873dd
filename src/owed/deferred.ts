// Reads what is put off or waived, so that it can be found and taken back.
import type { PayloadRequest } from 'payload'

import { sql } from '@payloadcms/db-postgres'

import type { Deferral } from '../domain/deferral.ts'

import { databaseOf } from '../database/lock.ts'
import { addDays, dayOf, noonOf } from '../domain/days.ts'
import { deferralOf } from '../domain/deferral.ts'
import { mostOfASort } from './findOwed.ts'

export interface DeferredLine extends Deferral {
  id: string
  outlet: null | string
  title: string
}

export interface Deferred {
  /** How many there are, shown or not; of more than a hundred of a sort, a hundred. */
  count: number
  /** True where there are more than were counted. */
  isCut: boolean
  /** What comes up again first, and then what was waived last. */
  lines: DeferredLine[]
}

interface Question {
  /** Only articles that this author signs; null for all. */
  author: null | string
  /** At most so many lines of each sort. */
  shown: number
  /** `YYYY-MM-DD`. */
  today: string
}

interface Row {
  id: string
  outlet: null | string
  snoozed_until: Date | null | string
  sort: number
  title: string
  waived_at: Date | null | string
  waived_by: null | string
  waived_reason: null | string
}

type SQL = ReturnType<typeof sql>

export async function deferred(req: PayloadRequest, question: Question): Promise<Deferred> {
  const { shown, today } = question
  const database = await databaseOf(req)
  const { rows } = await database.execute<Row>(deferredQuery(question))
  const sorts = [0, 1].map((sort) => rows.filter((row) => row.sort === sort))
  return {
    count: rows.length,
    isCut: sorts.some(({ length }) => length >= mostOfASort),
    lines: sorts.flatMap((some) => some.slice(0, shown)).map((row) => toLine(row, today)),
  }
}

/** Two sorts that each have an index: by the day on which it comes up again, and by the day of the waiver. */
function deferredQuery({ author, today }: Question): SQL {
  const signed = author
    ? sql`and exists (select 1 from articles_byline b
        where b._parent_id = a.id and b.author_id = ${author}::uuid)`
    : sql``
  const some = (sort: number, which: SQL, order: SQL) =>
    sql`(select ${sort}::int as sort, a.id, a.title, a.outlet_id, a.snoozed_until,
        a.waived_at, a.waived_by, a.waived_reason from articles a
      where a.stage = 'published-at-outlet' ${signed} and ${which}
      order by ${order} limit ${mostOfASort})`
  const tomorrow = sql`${noonOf(addDays(today, 1))}::timestamptz`
  const isWaived = sql`coalesce(a.waived_reason, '') ~ '\\S'`
  const snoozed = some(
    0,
    // Not `not`: then PostgreSQL would take the indexes of all that waits, and look at each of it.
    sql`a.snoozed_until >= ${tomorrow} and (${isWaived}) is not true`,
    sql`a.snoozed_until, a.id`,
  )
  const waived = some(1, sql`a.waived_at is not null and ${isWaived}`, sql`a.waived_at desc, a.id`)
  return sql`select s.*, o.name as outlet from (${snoozed} union all ${waived}) s
    left join outlets o on o.id = s.outlet_id
    order by s.sort, case when s.sort = 0 then s.snoozed_until end, s.waived_at desc, s.id`
}

function toLine(row: Row, today: string): DeferredLine {
  const { id, outlet, snoozed_until, title, waived_at, waived_by, waived_reason } = row
  const waived = { at: dayOf(waived_at), by: waived_by, reason: waived_reason }
  const deferral = deferralOf({ snoozedUntil: dayOf(snoozed_until), waived }, today)
  return { id, outlet, snoozedUntil: null, title, waived: null, ...deferral }
}
