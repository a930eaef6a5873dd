// Checks whether every schedule belongs to an article that can still go on the blog by it.
import { sql } from '@payloadcms/db-postgres'

import type { Database } from '../../database/lock.ts'
import type { Connection } from '../connection.ts'
import type { Issue } from '../issue.ts'

import { repairByCommand } from '../issue.ts'

/** Of article `a`: it was moved, waived or snoozed without the end of its schedule `s`. */
function isUnexpected(today: string): string {
  const size = (mode: string) => `array_position(array['link', 'excerpt', 'full'], ${mode})`
  return `(a.stage = 'drafted' or coalesce(a.waived_reason, '') ~ '\\S'
    or (a.snoozed_until at time zone 'UTC')::date > '${today}'::date
    or (a.stage = 'republished-on-blog'
      and ${size("coalesce(a.blog_mode::text, 'full')")} >= ${size('s.mode::text')}))`
}

/** @param today `YYYY-MM-DD` in the time zone of the site. */
export async function checkSchedules(connection: Connection, today: string): Promise<Issue[]> {
  const { rows } = await connection.query(
    `select a.id, a.title from offprint_data.schedules s join articles a on a.id = s.article_id
      where ${isUnexpected(today)} order by a.id`,
  )
  return (rows as Pick<Issue, 'id' | 'title'>[]).map((row) => ({
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
export async function endUnexpectedSchedules(database: Database, today: string): Promise<void> {
  await database.execute(
    sql.raw(`delete from offprint_data.schedules s using articles a
      where a.id = s.article_id and ${isUnexpected(today)}`),
  )
}
