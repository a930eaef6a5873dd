// Keeps `isPublic` true on exactly what articles on the blog use, in the transaction of the change.
import type { PayloadRequest } from 'payload'

import { sql } from '@payloadcms/db-postgres'

import type { Article } from '../types.ts'

import { databaseOf } from '../database/lock.ts'
import { idOf } from '../domain/idOf.ts'

type SQL = ReturnType<typeof sql>

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

/**
 * Works the flags of these documents out again. Written by SQL: no versions, no hooks, no updatedAt.
 * Locked first: of two that take an article each off the blog, neither would see that the other's is gone, too.
 */
export async function refreshPublicFlags(
  req: PayloadRequest,
  used: Used,
  mediaTable: string,
): Promise<void> {
  const database = await databaseOf(req)
  const flagged = flaggedFor(used, mediaTable).filter(({ by }) => by.length > 0)
  for (const one of flagged) {
    await database.execute(lock(one))
  }
  for (const one of flagged) {
    await database.execute(refresh(one))
  }
}

interface Flagged {
  /** Where none are named, no row is asked about. */
  by: string[]
  table: string
  /** Finds a user of the row `t`. */
  user: SQL
  /** Which rows `t` are asked about. */
  which: SQL
}

/** In the order in which everybody locks them; institutions are public by their authors, too. */
function flaggedFor(used: Used, mediaTable: string): Flagged[] {
  const pictureColumn = sql.raw(`"${mediaTable}_id"`)
  const onBlog = sql`a.stage = 'republished-on-blog'`
  return [
    {
      by: used.outlets,
      table: 'outlets',
      user: sql`select a.id from articles a where a.outlet_id = t.id and ${onBlog}`,
      which: sql`t.id = any(${ids(used.outlets)})`,
    },
    {
      by: used.authors,
      table: 'authors',
      user: sql`select a.id from articles_byline b join articles a on a.id = b._parent_id
        where b.author_id = t.id and ${onBlog}`,
      which: sql`t.id = any(${ids(used.authors)})`,
    },
    {
      by: [...used.institutions, ...used.authors],
      table: 'institutions',
      user: sql`(select a.id from articles_byline_affiliations f
        join articles_byline b on b.id = f._parent_id join articles a on a.id = b._parent_id
        where f.institution_id = t.id and ${onBlog} limit 1)
        union all
        (select u.id from authors_affiliations f join authors u on u.id = f._parent_id
        where f.institution_id = t.id and u.is_public limit 1)`,
      which: sql`t.id = any(${ids(used.institutions)})
        or t.id in (select f.institution_id from authors_affiliations f
          where f._parent_id = any(${ids(used.authors)}))`,
    },
    {
      by: used.media,
      table: mediaTable,
      user: sql`select a.id from articles_rels r join articles a on a.id = r.parent_id
        where t.rights in ('owned', 'licensed') and r.path = 'pictures'
        and r.${pictureColumn} = t.id and ${onBlog} and a.blog_mode = 'full'`,
      which: sql`t.id = any(${ids(used.media)})`,
    },
    {
      by: used.articles,
      table: 'notes',
      user: sql`select a.id from articles a where a.id = t.article_id and ${onBlog}`,
      which: sql`t.article_id = any(${ids(used.articles)})`,
    },
  ]
}

function lock({ table, which }: Flagged): SQL {
  const target = sql.raw(`"${table}"`)
  return sql`select 1 from ${target} t where ${which} order by t.id for no key update`
}

/** `limit 1` keeps the planner at the index: without it, it reads every article for one document. */
function refresh({ table, user, which }: Flagged): SQL {
  const target = sql.raw(`"${table}"`)
  return sql`update ${target} w set is_public = now.yes from (
    select t.id, (select true from (${user} limit 1) one) is not null as yes
    from ${target} t where ${which}) now
    where w.id = now.id and w.is_public is distinct from now.yes`
}

function ids(values: string[]) {
  return sql`${`{${values.join(',')}}`}::uuid[]`
}

function unique(values: (null | string)[]): string[] {
  return [...new Set(values.filter((value) => value !== null))]
}
