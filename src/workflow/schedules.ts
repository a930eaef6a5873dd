// Schedules as they are stored: one row for an article, outside of its form and its versions.
import type { PayloadRequest } from 'payload'

import { sql } from '@payloadcms/db-postgres'
import { randomUUID } from 'node:crypto'

import type { Database } from '../database/lock.ts'
import type { ArticleSchedule } from '../types.ts'

import { databaseOf, isID, transactionOf } from '../database/lock.ts'

/** What somebody chooses. */
export type ScheduleChoice = Pick<
  ArticleSchedule,
  'creditLine' | 'mode' | 'on' | 'slug' | 'withPictures'
>

/** SQL: the schedule of article `a` as an object, or null. */
export const scheduleColumn = `(select jsonb_build_object(
    'at', s.set_at, 'by', s.set_by_id, 'creditLine', s.credit_line, 'held', s.held, 'mode', s.mode,
    'on', s.scheduled_on, 'slug', s.slug, 'withPictures', s.with_pictures)
  from offprint_data.schedules s where s.article_id = a.id)`

/** PostgreSQL writes the offset of its time zone into times within JSON. */
export function toSchedule(column: ArticleSchedule | null): ArticleSchedule | null {
  return column && { ...column, at: new Date(column.at).toISOString() }
}

/** By the ids of their articles. */
export async function readSchedules(
  database: Database,
  articles: string[],
): Promise<Map<string, ArticleSchedule>> {
  const ids = `{${articles.filter(isID).join(',')}}`
  const { rows } = await database.execute<{ id: string; schedule: ArticleSchedule }>(
    sql`select a.id, ${sql.raw(scheduleColumn)} as schedule
      from articles a join offprint_data.schedules o on o.article_id = a.id
      where o.article_id = any(${ids}::uuid[])`,
  )
  return new Map(rows.flatMap(({ id, schedule }) => [[id, toSchedule(schedule) ?? schedule]]))
}

/** Sets or replaces it. The article is locked by then. */
export async function writeSchedule(
  req: PayloadRequest,
  article: string,
  { slug, creditLine, mode, on, withPictures }: ScheduleChoice,
): Promise<void> {
  const database = await transactionOf(req)
  await database.execute(
    sql`insert into offprint_data.schedules (article_id, token, scheduled_on, mode, slug, credit_line,
        with_pictures, set_by_id, set_at)
      values (${article}::uuid, ${randomUUID()}::uuid, ${on}::date,
        ${mode}::"enum_offprint_blog_mode", ${slug}, ${creditLine}, ${withPictures},
        ${req.user?.id ?? null}::uuid, clock_timestamp())
      on conflict (article_id) do update set token = excluded.token,
        scheduled_on = excluded.scheduled_on, mode = excluded.mode, slug = excluded.slug,
        credit_line = excluded.credit_line, with_pictures = excluded.with_pictures,
        set_by_id = excluded.set_by_id, set_at = excluded.set_at,
        held = '{}', tried_on = null, tried_state = null`,
  )
}

/** Ends it, in the transaction of what ends it. False if there is none. */
export async function endSchedule(req: PayloadRequest, article: string): Promise<boolean> {
  const database = await databaseOf(req)
  const { rows } = await database.execute(
    sql`delete from offprint_data.schedules where article_id = ${article}::uuid returning 1`,
  )
  return rows.length > 0
}
