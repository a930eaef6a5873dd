// Schedules as they are stored: one row for an article, outside of its form and its versions.
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'

import { sql } from '@payloadcms/db-postgres'
import { randomUUID } from 'node:crypto'

import type { Names } from '../database/names.ts'
import type { ArticleSchedule, ID } from '../types.ts'

import { type Database, databaseOf, transactionOf } from '../database/connection.ts'
import { listOf } from '../database/ids.ts'

/** What the user chooses. */
export type ScheduleChoice = Pick<
  ArticleSchedule,
  'creditLine' | 'mode' | 'on' | 'slug' | 'withPictures'
>

/** SQL: the schedule of article `a` as an object, or null. */
export function scheduleColumn({ own }: Names): SQL {
  return sql`(select jsonb_build_object(
    'at', s.set_at, 'by', s.set_by_id, 'creditLine', s.credit_line, 'held', s.held, 'mode', s.mode,
    'on', s.scheduled_on, 'slug', s.slug, 'withPictures', s.with_pictures)
  from ${own('schedules')} s where s.article_id = a.id)`
}

/** PostgreSQL writes the offset of its time zone into times within JSON. */
export function toSchedule(column: ArticleSchedule | null): ArticleSchedule | null {
  return column && { ...column, at: new Date(column.at).toISOString() }
}

export async function readSchedules(
  { execute, names }: Database,
  articles: ID[],
): Promise<Map<ID, ArticleSchedule>> {
  const { rows } = await execute<{ id: ID; schedule: ArticleSchedule }>(
    sql`select a.id, ${scheduleColumn(names)} as schedule
      from ${names.table('articles')} a join ${names.own('schedules')} o on o.article_id = a.id
      where o.article_id = any(${listOf(articles)}::${names.ids})`,
  )
  return new Map(rows.flatMap(({ id, schedule }) => [[id, toSchedule(schedule) ?? schedule]]))
}

/** Sets or replaces it. The caller has locked the article. */
export async function writeSchedule(
  req: PayloadRequest,
  article: ID,
  { slug, creditLine, mode, on, withPictures }: ScheduleChoice,
): Promise<void> {
  const { execute, names } = await transactionOf(req)
  await execute(
    sql`insert into ${names.own('schedules')} (article_id, token, scheduled_on, mode, slug, credit_line,
        with_pictures, set_by_id, set_at)
      values (${article}::${names.id}, ${randomUUID()}, ${on}::date,
        ${mode}::${names.type('enum_offprint_blog_mode')}, ${slug}, ${creditLine}, ${withPictures},
        ${req.user?.id ?? null}::${names.userID}, clock_timestamp())
      on conflict (article_id) do update set token = excluded.token,
        scheduled_on = excluded.scheduled_on, mode = excluded.mode, slug = excluded.slug,
        credit_line = excluded.credit_line, with_pictures = excluded.with_pictures,
        set_by_id = excluded.set_by_id, set_at = excluded.set_at,
        held = '{}', tried_on = null, tried_state = null`,
  )
}

/** Ends it, in the transaction of the caller. False if there is none. */
export async function endSchedule(req: PayloadRequest, article: ID): Promise<boolean> {
  const { execute, names } = await databaseOf(req)
  const { rows } = await execute(
    sql`delete from ${names.own('schedules')} where article_id = ${article}::${names.id} returning 1`,
  )
  return rows.length > 0
}
