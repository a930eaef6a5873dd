// The list of what is snoozed or waived, so that people can find it and undo it.
import type { PayloadRequest } from 'payload'

import { sql } from '@payloadcms/db-postgres'

import type { Names } from '../database/names.ts'
import type { Deferral } from '../domain/deferral.ts'
import type { ID } from '../types.ts'
import type { AuthorFilter } from './authorFilter.ts'

import { databaseOf } from '../database/connection.ts'
import { atOutletSQL, isSnoozed, waivedSQL, withoutTextSQL } from '../database/rules.ts'
import { dayOf } from '../domain/days.ts'
import { deferralOf } from '../domain/deferral.ts'
import { signedBy } from './authorFilter.ts'
import { maxPerGroup } from './classify.ts'

export interface DeferredLine extends Deferral {
  id: ID
  outlet: null | string
  title: string
}

export interface DeferredList {
  /** How many there are, listed or not. Of more than a hundred in a group, a hundred are counted. */
  count: number
  /** True if there are more than were counted. */
  isCut: boolean
  /** Snoozed articles, the next to return first; then waived ones, the latest first. */
  lines: DeferredLine[]
}

interface DeferredQuery {
  author: AuthorFilter
  limit: number
  today: string
}

export async function listDeferred(
  req: PayloadRequest,
  query: DeferredQuery,
): Promise<DeferredList> {
  const { execute, names } = await databaseOf(req)
  const { rows } = await execute<Row>(deferredQuery(names, query))
  const groups = [0, 1].map((group) => rows.filter(({ group_number }) => group_number === group))
  return {
    count: rows.length,
    isCut: groups.some(({ length }) => length >= maxPerGroup),
    lines: groups
      .flatMap((group) => group.slice(0, query.limit))
      .map((row) => toLine(row, query.today)),
  }
}

interface Row {
  group_number: number
  id: ID
  outlet: null | string
  snoozed_until: Date | null | string
  title: string
  waived_at: Date | null | string
  waived_by: null | string
  waived_reason: null | string
}

type SQL = ReturnType<typeof sql>

/** Two groups that each have an index: by the day on which the article returns, and by the day of the waiver. */
function deferredQuery(names: Names, { author, today }: DeferredQuery): SQL {
  const { table } = names
  const group = (number: number, condition: SQL, order: SQL) =>
    sql`(select ${number}::int as group_number, a.id, a.title, a.outlet_id, a.snoozed_until,
        a.waived_at, a.waived_by, a.waived_reason from ${table('articles')} a
      where (${sql.raw(atOutletSQL('a'))} or (${sql.raw(withoutTextSQL('a'))}))
        and ${signedBy(names, author)} and ${condition}
      order by ${order} limit ${maxPerGroup})`
  const isWaived = sql.raw(waivedSQL('a'))
  const snoozed = group(
    0,
    // Not `not`: then PostgreSQL would take the indexes of all that waits, and look at each of it.
    sql`${isSnoozed(today)} and (${isWaived}) is not true`,
    sql`a.snoozed_until, a.id`,
  )
  const waived = group(1, sql`a.waived_at is not null and ${isWaived}`, sql`a.waived_at desc, a.id`)
  return sql`select g.*, o.name as outlet from (${snoozed} union all ${waived}) g
    left join ${table('outlets')} o on o.id = g.outlet_id
    order by g.group_number, case when g.group_number = 0 then g.snoozed_until end,
      g.waived_at desc, g.id`
}

function toLine(row: Row, today: string): DeferredLine {
  const { id, outlet, snoozed_until, title, waived_at, waived_by, waived_reason } = row
  const waived = { at: dayOf(waived_at), by: waived_by, reason: waived_reason }
  const deferral = deferralOf({ snoozedUntil: dayOf(snoozed_until), waived }, today)
  return { id, outlet, snoozedUntil: null, title, waived: null, ...deferral }
}
