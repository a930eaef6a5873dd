// What the public sees of posts, as a hash: it changes with what readers are shown, and with nothing else.
import type { SQL } from '@payloadcms/db-postgres/drizzle'

import { sql } from '@payloadcms/db-postgres'

import type { Names } from '../../database/names.ts'

import { postColumns } from '../postRow.ts'
import { onBlogWithNote } from '../readPosts.ts'

/**
 * `slug` and `path` are compared by themselves; dates of changes also tell of what readers do not see. What is said of a
 * series stands at the end, so that the hash of a post without one is what it was before there were series.
 */
const asides = [
  'article_updated_at',
  'body',
  'described',
  'excerpt_words',
  'id',
  'link_picture',
  'path',
  'series_beside',
  'series_part',
  'slug',
  'translations',
  'updated_at',
]
/** With an excerpt or a link these are not shown: see `toPost`. */
const onlyInFull = [
  'acknowledgements',
  'dateline',
  'lead_caption',
  'lead_credit',
  'lead_image',
  'pictures',
]

/** Of pictures in apps of others, too: those that there are. */
const ofPictures = ['alt', 'caption', 'credit', 'filename', 'height', 'url', 'width']

/**
 * Rows `article_id`, `slug`, `path` and `hash` of posts.
 * @param which a condition on articles `a`
 */
export function postsNow(names: Names, which: SQL): SQL {
  const hidden = sql`case when p.mode = 'full' then ${list(asides)} else ${list([...asides, ...onlyInFull])} end`
  return sql`select p.article_id, p.slug, p.path,
      md5((to_jsonb(p) - ${hidden})::text || coalesce(case p.mode when 'full' then p.body::text
        when 'excerpt' then (select s.whole from ${names.own('search')} s where s.republication_id = p.id)
        end, '') || coalesce(p.described::text, '') || coalesce(p.translations::text, '')
        || coalesce(p.series_part::text || p.series_beside::text, '')) as hash
    from (select ${postColumns(names)}, ${pictures(names)} as shown, ${described} as described ${onBlogWithNote(names)} where ${which}) p`
}

/** The columns of the group `meta`, where the app has the SEO plugin: see `readSEO`. Null without it. */
const described = sql`(select jsonb_object_agg(key, value)
  from (select key, value from jsonb_each(to_jsonb(a))
    union all select 'record_' || key, value from jsonb_each(to_jsonb(r))) m (key, value)
  where value <> 'null' and (key in ('meta_title', 'record_meta_title')
    or (r.mode::text = 'full' and (starts_with(key, 'meta_') or starts_with(key, 'record_meta_')))))`

function pictures({ related, table }: Names): SQL {
  return sql`case when r.mode::text = 'full' then (
    select jsonb_agg((select jsonb_object_agg(key, value) from jsonb_each(to_jsonb(m))
      where key = any(${list(ofPictures)}) or (key like 'sizes_%' and value <> 'null')) order by m.id)
    from ${table('media')} m where m.is_public and m.id in (
      select l.${related('media')} from ${table('articles', 'rels')} l
      where l.parent_id = a.id and l.path = 'pictures')) end`
}

function list(names: string[]): SQL {
  return sql.raw(`'{${names.join(',')}}'::text[]`)
}
