// Checks whether the text `series` of each article is the title of the series that it is in: before there were series,
// and by older versions, the text alone is written.
import { sql } from '@payloadcms/db-postgres'

import type { Database } from '../../database/connection.ts'
import type { ID } from '../../types.ts'
import type { Issue } from '../issue.ts'

import { partsOfSeries } from '../../database/rules.ts'
import { repairByCommand } from '../issue.ts'

export async function checkSeries({ execute, names }: Database): Promise<Issue[]> {
  const { table } = names
  const { rows } = await execute<{ id: ID; title: string }>(
    sql`select a.id, a.title from ${table('articles')} a
        left join ${partsOfSeries(names)} p on p.article_id = a.id
        left join ${table('series')} s on s.id = p.series_id
      where nullif(btrim(a.series), '') is distinct from s.title order by a.id`,
  )
  return rows.map(({ id, title }) => ({
    id,
    article: id,
    code: 'series-stale',
    collection: 'articles',
    message: 'The article is not in the series that it names.',
    repair: repairByCommand,
    repairable: true,
    title,
  }))
}
