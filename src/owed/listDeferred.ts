// The list of what is snoozed or waived, so that people can find it and undo it.
import type { PayloadRequest } from 'payload'

import { sql } from '@payloadcms/db-postgres'

import type { Names } from '../database/names.ts'
import type { ID } from '../types.ts'

import { databaseOf } from '../database/connection.ts'
import { isSnoozed, waivedSQL } from '../database/rules.ts'
import { dayOf } from '../domain/days.ts'
import { type Deferral, deferralOf } from '../domain/deferral.ts'
import { type AuthorFilter, signedBy } from '../facts/authorFilter.ts'
import { mayWait } from '../facts/groups.ts'

export interface DeferredLine extends Deferral {
  id: ID
  outlet: null | string
  title: string
}

export interface DeferredList {
  /** How many there are, listed or not. */
  count: number
  /** Snoozed articles, the next to return first; then waived ones, the latest first; of each as many as were asked for. */
  lines: DeferredLine[]
}

interface DeferredQuery {
  author: AuthorFilter
  /** Of each of the two. */
  limit: number
  /** @default 1 */
  page?: number | undefined
  today: string
}

export async function listDeferred(
  req: PayloadRequest,
  query: DeferredQuery,
): Promise<DeferredList> {
  const { execute, names } = await databaseOf(req)
  const { rows } = await execute<{ count: number; lines: null | Row[] }>(
    deferredQuery(names, query),
  )
  const [{ count = 0, lines = null } = {}] = rows
  return { count, lines: (lines ?? []).map((row) => toLine(row, query.today)) }
}

interface Row {
  id: ID
  outlet: null | string
  snoozed_until: null | string
  title: string
  waived_at: null | string
  waived_by: null | string
  waived_reason: null | string
}

type SQL = ReturnType<typeof sql>

/** Two groups that each have an index: by the day on which the article returns, and by the day of the waiver. */
function deferredQuery(names: Names, { author, limit, page = 1, today }: DeferredQuery): SQL {
  const { table } = names
  const isWaived = sql.raw(waivedSQL('a'))
  const group = (number: number, condition: SQL) =>
    sql`select ${number}::int as group_number, a.id, a.title, a.outlet_id, a.snoozed_until,
        a.waived_at, a.waived_by, a.waived_reason from ${table('articles')} a
      where ${mayWait} and ${signedBy(names, author)} and ${condition}`
  // Not `not`: then PostgreSQL would take the indexes of all that waits, and look at each of it.
  const snoozed = group(0, sql`${isSnoozed(today)} and (${isWaived}) is not true`)
  const waived = group(1, sql`a.waived_at is not null and ${isWaived}`)
  const from = (page - 1) * limit
  return sql`with deferred as materialized (${snoozed} union all ${waived}),
    placed as (select d.*, row_number() over (partition by group_number
      order by case when group_number = 0 then snoozed_until end, waived_at desc, id) as place from deferred d)
    select (select count(*)::int from deferred) as count,
      (select jsonb_agg(to_jsonb(p) || jsonb_build_object('outlet', o.name) order by p.group_number, p.place)
        from placed p left join ${table('outlets')} o on o.id = p.outlet_id
        where p.place > ${from}::int and p.place <= ${from + limit}::int) as lines`
}

function toLine(row: Row, today: string): DeferredLine {
  const { id, outlet, snoozed_until, title, waived_at, waived_by, waived_reason } = row
  const waived = { at: dayOf(waived_at), by: waived_by, reason: waived_reason }
  const deferral = deferralOf({ snoozedUntil: dayOf(snoozed_until), waived }, today)
  return { id, outlet, snoozedUntil: null, title, waived: null, ...deferral }
}
