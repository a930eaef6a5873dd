// The tables of the database as they are: columns, foreign keys and primary keys, from the catalog of PostgreSQL.
import { sql } from '@payloadcms/db-postgres'

import type { Database } from '../../database/connection.ts'

export interface Column {
  /** Written by the database alone. */
  isGenerated: boolean
  isIdentity: boolean
  isPrimary: boolean
  name: string
  /** Of a foreign key: the table that it leads to, and whether the row goes with that of the other table. */
  to: { cascades: boolean; table: string }[]
  type: string
}

/** By their names with schema and quotes, such as `"public"."articles"`. */
export type Catalog = Map<string, Column[]>

/** @param schemas names of schemas, without quotes. */
export async function readCatalog({ execute }: Database, schemas: string[]): Promise<Catalog> {
  const { rows } = await execute<{ columns: Column[]; table: string }>(
    sql`select format('"%s"."%s"', n.nspname, c.relname) as "table", jsonb_agg(jsonb_build_object(
        'name', a.attname, 'type', format_type(a.atttypid, null),
        'isGenerated', a.attgenerated <> '', 'isIdentity', a.attidentity <> '',
        'isPrimary', exists (select 1 from pg_constraint p
          where p.conrelid = c.oid and p.contype = 'p' and a.attnum = any(p.conkey)),
        'to', (select coalesce(jsonb_agg(jsonb_build_object(
            'cascades', f.confdeltype = 'c', 'table', format('"%s"."%s"', tn.nspname, t.relname))), '[]')
          from pg_constraint f join pg_class t on t.oid = f.confrelid
            join pg_namespace tn on tn.oid = t.relnamespace
          where f.conrelid = c.oid and f.contype = 'f' and f.conkey = array[a.attnum])
      ) order by a.attnum) as columns
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
        join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where c.relkind = 'r' and n.nspname = any(${`{${schemas.map((one) => JSON.stringify(one)).join(',')}}`}::text[])
      group by 1`,
  )
  return new Map(rows.map(({ columns, table }) => [table, columns]))
}
