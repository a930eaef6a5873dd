// Which items came over in an earlier import.
import type { PayloadRequest } from 'payload'

import { sql } from '@payloadcms/db-postgres'

import type { Database } from '../../database/connection.ts'
import type { Stage } from '../../domain/transitions.ts'
import type { ID } from '../../types.ts'
import type { StoredItem } from './items.ts'

import { transactionOf } from '../../database/connection.ts'
import { addOldPaths, type RefusedPath } from '../../database/oldPaths.ts'
import { refreshRedirects } from '../../visibility/hostRedirects.ts'
import { isEditedSQL } from './edited.ts'

export interface KnownArticle {
  article: ID
  /** Of what was read then. */
  hash: string
  /** Somebody has changed it since. */
  isEdited: boolean
  stage: Stage
}

/** By key. */
export async function findKnown(
  { execute, names }: Database,
  items: { key: string }[],
): Promise<Map<string, KnownArticle>> {
  const keys = JSON.stringify(items.map(({ key }) => key))
  const { rows } = await execute<{ key: string } & KnownArticle>(sql`
    select i.key, i.article_id as article, i.hash, ${isEditedSQL(names)} as "isEdited",
      a.stage::text as stage
    from ${names.own('imported')} i join ${names.table('articles')} a on a.id = i.article_id
    where i.key in (select jsonb_array_elements_text(${keys}::jsonb))`)
  return new Map(rows.map(({ key, ...known }) => [key, known]))
}

/**
 * In the transaction that writes the articles: where they come from, their old addresses, and the time of their change.
 * Whoever changes the article, its note or its post later has made that later.
 * @returns old addresses that the articles did not get
 */
export async function recordImported(
  req: PayloadRequest,
  run: ID | null,
  items: Pick<StoredItem, 'article' | 'hash' | 'key' | 'piece'>[],
): Promise<RefusedPath[]> {
  const { execute, names } = await transactionOf(req)
  const rows = items.map(({ article: id, hash, key, piece }) => ({
    id,
    guid: piece?.guid ?? null,
    hash,
    key,
  }))
  await execute(sql`
    insert into ${names.own('imported')} (article_id, key, hash, guid, written_at, import_id)
    select a.id, x.key, x.hash, x.guid, greatest(a.updated_at, n.updated_at, r.updated_at), ${run}::${names.id}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x (id ${names.id}, key text, hash text, guid text)
      join ${names.table('articles')} a on a.id = x.id
      left join ${names.table('notes')} n on n.article_id = a.id
      left join ${names.table('republications')} r on r.article_id = a.id
    on conflict (article_id) do update set key = excluded.key, hash = excluded.hash, guid = excluded.guid,
      written_at = excluded.written_at`)
  const { refused, stored } = await addOldPaths(
    req,
    items.flatMap(({ article, piece }) =>
      article && piece
        ? [{ article, paths: [...(piece.permalink ? [piece.permalink] : []), ...piece.oldPaths] }]
        : [],
    ),
  )
  await refreshRedirects(req, [...new Set(stored.map(({ article }) => article))])
  return refused
}

/** Of one article. */
export function refusedOf(all: RefusedPath[], article: ID | null): StoredItem['refused'] {
  return all
    .filter((one) => String(one.article) === String(article))
    .map(({ path, reason }) => ({ path, reason }))
}
