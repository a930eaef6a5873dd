// Rows of a table of ours that are worked out from articles: written, or compared with what is stored.
import type { SQL } from '@payloadcms/db-postgres/drizzle'

import { sql } from '@payloadcms/db-postgres'

import type { Database } from '../database/connection.ts'
import type { ID } from '../types.ts'

export interface DerivedRows {
  /** Beside `article_id`, which comes first in each row. */
  columns: readonly string[]
  /** With casts, for a query knows nothing of the columns. */
  rows: SQL[]
  table: 'article_facts' | 'article_search'
}

export async function writeRows(
  { execute, names }: Database,
  { columns, rows, table }: DerivedRows,
): Promise<void> {
  if (rows.length > 0) {
    const set = columns.map((one) => `${one} = excluded.${one}`).join(', ')
    await execute(
      sql`insert into ${names.own(table)} (article_id, ${sql.raw(columns.join(', '))})
        values ${sql.join(rows, sql`, `)} on conflict (article_id) do update set ${sql.raw(set)}`,
    )
  }
}

/** The articles that have something else there. Those that are missing are filled in by whoever needs them. */
export async function findDifferent(
  { execute, names }: Database,
  { columns, rows, table }: DerivedRows,
): Promise<ID[]> {
  if (rows.length === 0) {
    return []
  }
  const of = (alias: string) => sql.raw(columns.map((one) => `${alias}.${one}`).join(', '))
  const found = await execute<{ id: ID }>(
    sql`select v.article_id as id
      from (values ${sql.join(rows, sql`, `)}) v (article_id, ${sql.raw(columns.join(', '))})
        join ${names.own(table)} f on f.article_id = v.article_id
      where (${of('f')}) is distinct from (${of('v')})`,
  )
  return found.rows.map(({ id }) => id)
}

/** A list as PostgreSQL writes it, which knows no escapes of control characters. */
export function textsOf(texts: readonly string[]): SQL {
  const quoted = texts.map((text) => JSON.stringify(text.replaceAll(/\p{Cc}/gu, ' ')))
  return sql`${`{${quoted.join(',')}}`}::text[]`
}
