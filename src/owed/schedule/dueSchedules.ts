// Which schedules are to be tried now: those that are due and were not refused today in the present state.
import type { SQL } from '@payloadcms/db-postgres/drizzle'

import { sql } from '@payloadcms/db-postgres'

import type { Database } from '../../database/connection.ts'
import type { Names } from '../../database/names.ts'
import type { ResolvedOptions } from '../../options.ts'
import type { ArticleSchedule, ID } from '../../types.ts'

import { picturesOfArticle } from '../../database/rules.ts'
import { dayOf, type Precision, todayIn } from '../../domain/days.ts'
import { scheduleDay } from '../../domain/scheduleDay.ts'
import { permissionOf, safeTerms, type StoredPermission, type Terms } from '../../domain/terms.ts'
import { dueDay } from '../../workflow/dueDay.ts'
import { permissionColumn, termsColumn } from '../../workflow/readArticles.ts'
import { scheduleColumn, toSchedule } from '../../workflow/schedules.ts'
import { signOffColumn } from '../../workflow/signOff/openSignOffs.ts'

export interface DueSchedule {
  article: ID
  schedule: ArticleSchedule
  /** Of the documents that the rules ask: it differs after a change of one. */
  state: string
  title: string
  /** Differs in a schedule that has replaced this one. */
  token: string
}

/** The oldest first. With `article`, that of one article. */
export async function readDueSchedules(
  { execute, names }: Database,
  { timeZone }: Pick<ResolvedOptions, 'timeZone'>,
  now: Date,
  article?: ID,
): Promise<DueSchedule[]> {
  const day = scheduleDay(timeZone, now)
  const which = article === undefined ? sql`true` : sql`a.id = ${article}::${names.id}`
  const state = stateColumn(names)
  const { rows } = await execute<Row>(
    sql`select a.id, a.title, a.published_at, a.published_at_precision::text as precision,
        a.held_back_on, ${permissionColumn} as permission,
        ${termsColumn} as terms, ${scheduleColumn(names)} as schedule, d.token,
        ${state} as state
      from ${names.own('schedules')} d join ${names.table('articles')} a on a.id = d.article_id
        left join ${names.table('outlets')} o on o.id = a.outlet_id
        left join ${names.table('notes')} n on n.article_id = a.id
      where ${which} and not 'not-allowed' = any(d.held)
        and (d.scheduled_on is null or d.scheduled_on <= ${day}::date)
        and (d.tried_on is null or d.tried_on < ${day}::date or d.tried_state is distinct from ${state})
      order by d.set_at, a.id`,
  )
  return rows.filter((row) => isDue(row, day, timeZone)).map(toDueSchedule)
}

interface Row {
  held_back_on: Date | null | string
  id: ID
  permission: StoredPermission
  precision: Precision
  published_at: Date | null | string
  schedule: ArticleSchedule
  state: string
  terms: null | Terms
  title: string
  token: string
}

function isDue(row: Row, day: string, timeZone: string): boolean {
  const { precision, schedule } = row
  const article = {
    heldBackOn: dayOf(row.held_back_on),
    permission: permissionOf(row.permission),
    precision,
    publishedOn: dayOf(row.published_at),
  }
  const setOn = todayIn(timeZone, new Date(schedule.at))
  const due = dueDay(schedule, { article, terms: row.terms ?? safeTerms }, setOn)
  return due !== null && due <= day
}

function toDueSchedule({ id, schedule, state, title, token }: Row): DueSchedule {
  return { article: id, schedule: toSchedule(schedule) ?? schedule, state, title, token }
}

/** Each document by its id and the time of its last change. */
function stateColumn(names: Names): SQL {
  const documentOf = (alias: string) =>
    sql.raw(`coalesce(${alias}.id || '@' || extract(epoch from ${alias}.updated_at), '-')`)
  return sql`md5(concat_ws(' ', ${documentOf('a')}, ${documentOf('o')}, ${documentOf('n')},
    (select string_agg(${documentOf('p')}, ' ' order by p.id) ${picturesOfArticle(names)}),
    (${signOffColumn(names)})::text))`
}
