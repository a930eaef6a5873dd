// What a post says of its series, as SQL: counted among the parts on the blog, so that a hidden one leaves no gap.
import type { SQL } from '@payloadcms/db-postgres/drizzle'

import { sql } from '@payloadcms/db-postgres'

import type { Names } from '../../database/names.ts'

import { partsOfSeries } from '../../database/rules.ts'

export interface SeriesRow {
  of: number
  part: number
  slug: string
  title: string
}

export interface BesideRow {
  next: null | PartRow
  previous: null | PartRow
}

interface PartRow {
  language: null | string
  path: string
  title: string
}

/** Of article `a`; null where it is in none. A republication exists only while its article is on the blog. */
export function seriesColumn(names: Names): SQL {
  const { table } = names
  const parts = partsOfSeries(names)
  return sql`(select jsonb_build_object('title', s.title, 'slug', s.slug, 'part', n.part, 'of', n.total)
    from ${parts} m join ${table('series')} s on s.id = m.series_id,
      lateral (select count(*) filter (where p.place <= m.place) as part, count(*) as total
        from ${parts} p join ${table('republications')} q on q.article_id = p.article_id
        where p.series_id = m.series_id) n
    where m.article_id = a.id and s.slug <> '') as series_part`
}

/** The parts before and after that of article `a`. */
export function besideColumn(names: Names): SQL {
  const parts = partsOfSeries(names)
  const nearest = (which: SQL, order: SQL) =>
    sql`(select jsonb_build_object('title', b.title, 'language', b.language, 'path', q.path)
      from ${parts} p join ${names.table('articles')} b on b.id = p.article_id
        join ${names.table('republications')} q on q.article_id = p.article_id
      where p.series_id = m.series_id and q.path is not null and ${which} order by ${order} limit 1)`
  return sql`(select jsonb_build_object(
      'previous', ${nearest(sql`p.place < m.place`, sql`p.place desc`)},
      'next', ${nearest(sql`p.place > m.place`, sql`p.place`)})
    from ${parts} m where m.article_id = a.id) as series_beside`
}
