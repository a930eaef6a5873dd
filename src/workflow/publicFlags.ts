// Keeps `isPublic` true on exactly what pieces on the blog use, in the transaction of the change.
import type { PayloadRequest } from 'payload'

import { sql } from '@payloadcms/db-postgres'

import type { Article } from '../payload-types.ts'

import { idOf } from './gather.ts'
import { databaseOf } from './lock.ts'

/** Documents that one or more articles use. */
export interface Used {
  articles: string[]
  authors: string[]
  institutions: string[]
  media: string[]
  outlets: string[]
}

/** What these states of articles use: hand in an article as it was and as it is. */
export function usedBy(...articles: (Article | null | undefined)[]): Used {
  const states = articles.filter((article) => article !== null && article !== undefined)
  const rows = states.flatMap(({ byline }) => byline ?? [])
  return {
    articles: unique(states.map(({ id }) => id)),
    authors: unique(rows.map(({ author }) => idOf(author))),
    institutions: unique(
      rows.flatMap(({ affiliations }) =>
        (affiliations ?? []).map(({ institution }) => idOf(institution)),
      ),
    ),
    media: unique(
      states.flatMap(({ pictures }) => (pictures ?? []).map((picture) => idOf(picture))),
    ),
    outlets: unique(states.map(({ outlet }) => idOf(outlet))),
  }
}

/** Works the flags of these documents out again. Written by SQL: no versions, no hooks, no updatedAt. */
export async function refreshPublicFlags(
  req: PayloadRequest,
  used: Used,
  mediaTable: string,
): Promise<void> {
  const database = await databaseOf(req)
  const media = sql.raw(`"${mediaTable}"`)
  const pictureColumn = sql.raw(`"${mediaTable}_id"`)
  const onBlog = sql`a.stage = 'republished-on-blog'`
  const statements = [
    sql`update notes t set is_public = now.yes from (
      select n.id, exists (select 1 from articles a where a.id = n.article_id and ${onBlog}) as yes
      from notes n where n.article_id = any(${ids(used.articles)})) now
      where t.id = now.id and t.is_public is distinct from now.yes`,
    sql`update outlets t set is_public = now.yes from (
      select o.id, exists (select 1 from articles a where a.outlet_id = o.id and ${onBlog}) as yes
      from outlets o where o.id = any(${ids(used.outlets)})) now
      where t.id = now.id and t.is_public is distinct from now.yes`,
    sql`update authors t set is_public = now.yes from (
      select u.id, exists (select 1 from articles_byline b join articles a on a.id = b._parent_id
        where b.author_id = u.id and ${onBlog}) as yes
      from authors u where u.id = any(${ids(used.authors)})) now
      where t.id = now.id and t.is_public is distinct from now.yes`,
    sql`update institutions t set is_public = now.yes from (
      select i.id, (exists (select 1 from articles_byline_affiliations f
        join articles_byline b on b.id = f._parent_id join articles a on a.id = b._parent_id
        where f.institution_id = i.id and ${onBlog})
        or exists (select 1 from authors_affiliations f join authors u on u.id = f._parent_id
        where f.institution_id = i.id and u.is_public)) as yes
      from institutions i where i.id = any(${ids(used.institutions)})
        or i.id in (select f.institution_id from authors_affiliations f where f._parent_id = any(${ids(used.authors)}))) now
      where t.id = now.id and t.is_public is distinct from now.yes`,
    sql`update ${media} t set is_public = now.yes from (
      select m.id, (m.rights in ('owned', 'licensed') and exists (select 1 from articles_rels r
        join articles a on a.id = r.parent_id
        where r.path = 'pictures' and r.${pictureColumn} = m.id and ${onBlog} and a.blog_mode = 'full')) as yes
      from ${media} m where m.id = any(${ids(used.media)})) now
      where t.id = now.id and t.is_public is distinct from now.yes`,
  ]
  for (const statement of statements) {
    await database.execute(statement)
  }
}

function ids(values: string[]) {
  return sql`${`{${values.join(',')}}`}::uuid[]`
}

function unique(values: (null | string)[]): string[] {
  return [...new Set(values.filter((value) => value !== null))]
}
