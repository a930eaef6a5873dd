// Which authors of an article have not signed off its copy: the newest answer of each counts.
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'

import { sql } from '@payloadcms/db-postgres'

import type { Names } from '../../database/names.ts'
import type { Article, ID, Outlet } from '../../types.ts'

import { databaseOf } from '../../database/connection.ts'
import { readIDs } from '../../database/ids.ts'
import { idOf } from '../../domain/idOf.ts'
import { slugsOf } from '../../options.ts'
import { copyText } from './copyText.ts'

export interface OpenSignOff {
  /** Of the author. */
  name: string
  /** `stale`: the text has changed since. */
  state: 'missing' | 'stale'
}

/** SQL: the open sign-offs of article `a` of outlet `o` as JSON; null where none is required, or all have signed. */
export function signOffColumn(names: Names): SQL {
  const { table } = names
  return sql`case when a.sign_off or o.terms_sign_off then
    (select jsonb_agg(jsonb_build_object('name', q.name, 'state', q.state) order by q.place) from (
      select p.name, min(b._order) as place, case
          when min(s.answer) is distinct from 'yes' then 'missing'
          when not bool_or(s.is_current) then 'stale' end as state
        from ${table('articles', 'byline')} b join ${table('authors')} p on p.id = b.author_id
          left join lateral (${newestAnswer(names, sql`p.id`)}) s on true
        where b._parent_id = a.id group by p.id, p.name) q
      where q.state is not null) end`
}

/**
 * The newest answer of an author about article `a`. By the letters of the article, whatever PostgreSQL knows of the
 * tables: an author has thousands. `offset 0` keeps it from beginning with those.
 */
function newestAnswer({ table }: Names, author: SQL): SQL {
  return sql`select l.answer::text as answer, coalesce(r.copy_is_current, false) as is_current, r.copy_hash as hash
    from ${table('permissionRequests', 'articles')} l
      cross join lateral (select * from ${table('permissionRequests')} r where r.id = l._parent_id offset 0) r
    where l.article_id = a.id and r.author_id = ${author} and r.kind::text = 'sign-off' and l.answer::text <> 'open'
    order by l.answered_at desc nulls last, r.id limit 1`
}

/** Of an article that may have changes which are not saved yet: its text is compared, and not what is stored of it. */
export async function loadOpenSignOffs(
  req: PayloadRequest,
  article: Article,
  outlet: null | Outlet,
): Promise<OpenSignOff[]> {
  if (!article.signOff && !outlet?.terms.signOff) {
    return []
  }
  const signers = await readSigners(req, article)
  const { hash } = copyText(
    article,
    signers.map(({ name }) => name),
  )
  return signers.flatMap((one) => {
    const state = one.answer === 'yes' ? one.hash !== hash && 'stale' : 'missing'
    return state ? [{ name: one.name, state }] : []
  })
}

export interface Signer {
  /** `yes`, or `conditions` where changes are asked for; null before an answer. */
  answer: null | string
  author: ID
  /** Of the copy that was approved. */
  hash: null | string
  name: string
}

/** The authors of the byline, in its order, each with the newest answer. */
export async function readSigners(
  req: PayloadRequest,
  article: Pick<Article, 'byline' | 'id'>,
): Promise<Signer[]> {
  const rows = (article.byline ?? []).flatMap(({ author }) => idOf(author) ?? [])
  const ids = readIDs(req.payload, [...new Set(rows)], slugsOf(req.payload).authors)
  if (ids.length === 0) {
    return []
  }
  const { execute, names } = await databaseOf(req)
  const { rows: found } = await execute<{ [column: string]: unknown } & Signer>(
    sql`select p.id as author, p.name, s.answer, s.hash from ${names.table('authors')} p
      cross join (select ${article.id ?? null}::${names.id} as id) a
      left join lateral (${newestAnswer(names, sql`p.id`)}) s on true
      where p.id = any(${`{${ids.join(',')}}`}::${names.ids})`,
  )
  return ids.flatMap((id) => found.filter(({ author }) => author === id))
}
