// Counts the rows of every table, which reads every one of them.
import { query } from './connection.ts'

export interface TableCount {
  /** With its schema, such as `public.articles`. */
  name: string
  rows: number
}

const ofTables = `from pg_class t join pg_namespace n on n.oid = t.relnamespace
  where t.relkind in ('r', 'p') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'`

export async function countRows(url: string): Promise<TableCount[]> {
  const tables = await query<{ counting: string }>(
    url,
    `select format('select %L as name, count(*)::int as rows from %I.%I',
      n.nspname || '.' || t.relname, n.nspname, t.relname) as counting ${ofTables} order by 1`,
  )
  return tables.length > 0
    ? query<TableCount>(url, tables.map(({ counting }) => counting).join(' union all '))
    : []
}

export function sumOf(counts: TableCount[]): number {
  return counts.reduce((sum, { rows }) => sum + rows, 0)
}
