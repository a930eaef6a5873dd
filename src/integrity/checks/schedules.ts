// Checks whether every schedule belongs to an article that can still go on the blog by it.
import type { SQL } from '@payloadcms/db-postgres/drizzle'

import { sql } from '@payloadcms/db-postgres'

import type { Database } from '../../database/connection.ts'
import type { Issue } from '../issue.ts'

import { isSnoozed, sizeOf, waivedSQL } from '../../database/rules.ts'
import { repairByCommand } from '../issue.ts'

/** Of article `a`: it was moved, waived or snoozed without the end of its schedule `s`. */
function isUnexpected(today: string): SQL {
  const shown = sizeOf(sql`coalesce(a.blog_mode::text, 'full')`)
  return sql`(a.stage = 'drafted' or ${sql.raw(waivedSQL('a'))} or ${isSnoozed(today)}
    or (a.stage = 'republished-on-blog' and ${shown} >= ${sizeOf(sql`s.mode::text`)}))`
}

/** @param today `YYYY-MM-DD` in the time zone of the site. */
export async function checkSchedules(
  { execute, names }: Database,
  today: string,
): Promise<Issue[]> {
  const { rows } = await execute<Pick<Issue, 'id' | 'title'>>(
    sql`select a.id, a.title from ${names.own('schedules')} s
        join ${names.table('articles')} a on a.id = s.article_id
      where ${isUnexpected(today)} order by a.id`,
  )
  return rows.map((row) => ({
    ...row,
    article: row.id,
    code: 'schedule-unexpected',
    collection: 'articles',
    message: 'The article is scheduled, but was moved, waived or snoozed since.',
    repair: repairByCommand,
    repairable: true,
  }))
}

/** Ends them: what was done to the article later counts. */
export async function endUnexpectedSchedules(
  { execute, names }: Database,
  today: string,
): Promise<void> {
  await execute(
    sql`delete from ${names.own('schedules')} s using ${names.table('articles')} a
      where a.id = s.article_id and ${isUnexpected(today)}`,
  )
}
