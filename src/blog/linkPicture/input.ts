// What the picture of a link shows of a post, as SQL.
import type { SQL } from '@payloadcms/db-postgres/drizzle'

import { sql } from '@payloadcms/db-postgres'

import type { Names } from '../../database/names.ts'

/** A hash of it: of article `a` and its outlet `o`, and of the portrait of the blog. One whose rights are withdrawn is none. */
export function linkPictureInput(names: Names): SQL {
  const { table } = names
  return sql`md5(jsonb_build_array(a.title, a.language, case when o.is_own then null else o.name end,
    (select jsonb_agg(jsonb_build_array(u.name, ${portraitOf(names, 'u')}) order by b._order)
      from ${table('articles', 'byline')} b join ${table('authors')} u on u.id = b.author_id
      where b._parent_id = a.id),
    (select ${portraitOf(names, 's')} from ${table('blog')} s limit 1))::text)`
}

/** The hash in the address of the picture, or null where none shows this post as it is. */
export function linkPictureColumn(names: Names): SQL {
  return sql`(select l.hash from ${names.own('link_pictures')} l
    where l.article_id = a.id and l.hash <> '' and l.input = ${linkPictureInput(names)}) as link_picture`
}

/** What a picture shows of the portrait of an author `u` or of the settings of the blog `s`, as JSON; null if nobody may see it. */
export function portraitOf({ table }: Names, of: 's' | 'u'): SQL {
  return sql`(select to_jsonb(m) - '{alt,caption,credit,rights,created_at,updated_at}'::text[]
    from ${table('media')} m where m.id = ${sql.raw(of)}.portrait_id and m.is_public)`
}
