// Says of each copy that was signed off whether its article still has the same text.
import type { PayloadRequest } from 'payload'

import { sql } from '@payloadcms/db-postgres'

import type { Article, ID } from '../types.ts'

import { type Database, transactionOf } from '../database/connection.ts'
import { listOf } from '../database/ids.ts'
import { copyText } from '../workflow/signOff/copyText.ts'

/** In the transaction of the change. */
export async function refreshSignOffs(req: PayloadRequest, articles: ID[]): Promise<void> {
  await writeSignOffs(await transactionOf(req), articles)
}

/** Texts are read only where somebody has signed off. The caller has locked the articles. */
export async function writeSignOffs(database: Database, articles: ID[]): Promise<void> {
  const { execute, names } = database
  const signed = await readSigned(database, articles)
  if (signed.length === 0) {
    return
  }
  for (const { id, authors, ...written } of await readCopies(database, signed)) {
    const { hash } = copyText(written, authors ?? [])
    await execute(
      sql`update ${names.table('permissionRequests')} r set copy_is_current = (r.copy_hash = ${hash})
        where r.kind::text = 'sign-off' and r.copy_hash is not null
          and r.copy_is_current is distinct from (r.copy_hash = ${hash})
          and exists (select 1 from ${names.table('permissionRequests', 'articles')} l
            where l._parent_id = r.id and l.article_id = ${id}::${names.id})`,
    )
  }
}

async function readSigned({ execute, names }: Database, articles: ID[]): Promise<ID[]> {
  const { rows } = await execute<{ id: ID }>(
    sql`select distinct l.article_id as id from ${names.table('permissionRequests', 'articles')} l
        join ${names.table('permissionRequests')} r on r.id = l._parent_id
      where l.article_id = any(${listOf(articles)}::${names.ids}) and r.kind::text = 'sign-off' and r.copy_hash is not null`,
  )
  return rows.map(({ id }) => id)
}

interface CopyRow {
  [column: string]: unknown
  acknowledgements: null | string[]
  authors: null | string[]
  body: Article['body']
  bylineText: null | string[]
  dateline: null | string
  id: ID
  leadImage: { caption: null | string; credit: null | string }
  standfirst: null | string[]
  title: string
}

async function readCopies({ execute, names }: Database, ids: ID[]): Promise<CopyRow[]> {
  const { table } = names
  const lines = (path: string) => sql`(select array_agg(t.text order by t."order")
    from ${table('articles', 'texts')} t where t.parent_id = a.id and t.path = ${path} and t.text is not null)`
  const { rows } = await execute<CopyRow>(
    sql`select a.id, a.title, a.dateline, a.body, ${lines('bylineText')} as "bylineText",
        ${lines('standfirst')} as standfirst, ${lines('acknowledgements')} as acknowledgements,
        jsonb_build_object('caption', a.lead_image_caption, 'credit', a.lead_image_credit) as "leadImage",
        (select array_agg(p.name order by b.place) from (select author_id, min(_order) as place
            from ${table('articles', 'byline')} where _parent_id = a.id group by author_id) b
          join ${table('authors')} p on p.id = b.author_id) as authors
      from ${table('articles')} a where a.id = any(${listOf(ids)}::${names.ids})`,
  )
  return rows
}
