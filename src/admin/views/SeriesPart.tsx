// Which part of which series an article is, below its title: of all parts, whether they are on the blog or not.
import type { PayloadRequest, UIFieldServerProps } from 'payload'

import { sql } from '@payloadcms/db-postgres'

import type { ID } from '../../types.ts'

import { stringsIn } from '../../blog/pages/strings.ts'
import { databaseOf } from '../../database/connection.ts'
import { readID } from '../../database/ids.ts'
import { partsOfSeries } from '../../database/rules.ts'
import { collectionPath } from '../config/adminPath.ts'

/** Nothing for an article that is in none. */
export async function SeriesPart({ id, req }: Pick<UIFieldServerProps, 'id' | 'req'>) {
  const found = await readPart(req, id)
  if (!found) {
    return null
  }
  const { of, part, series, title } = found
  return (
    <p className="field-type">
      {stringsIn(req.i18n.language).partOf(part, of)}
      {': '}
      <a href={`${collectionPath(req, 'series')}/${series}`}>{title}</a>
    </p>
  )
}

interface Found extends Record<string, unknown> {
  of: number
  part: number
  series: ID
  title: string
}

async function readPart(req: PayloadRequest, article: unknown): Promise<Found | undefined> {
  const id = readID(req.payload, article)
  const { execute, names } = await databaseOf(req)
  const parts = partsOfSeries(names)
  const { rows } = await execute<Found>(
    sql`select s.id as series, s.title, count(*)::int as of,
        (count(*) filter (where p.place <= m.place))::int as part
      from ${parts} m join ${names.table('series')} s on s.id = m.series_id
        join ${parts} p on p.series_id = m.series_id
      where m.article_id = ${id}::${names.id} group by s.id, s.title`,
  )
  return rows[0]
}
