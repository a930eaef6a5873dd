// Writes the rows of a data set as PostgreSQL reads them from JSON: past hooks and rules, as they were.
import { sql } from '@payloadcms/db-postgres'

import type { Database } from '../../database/connection.ts'
import type { DataSet, TableSet } from '../tables/dataSets.ts'
import type { LineBatch } from './readJSONLines.ts'

import { BundleUnreadable } from '../../errors.ts'

/** @throws BundleUnreadable with the lines that the database refuses. */
export async function insertRows(
  { execute }: Database,
  set: DataSet,
  { from, lines }: LineBatch,
  place: string,
): Promise<void> {
  const rows = `[${lines.join(',')}]`
  try {
    await execute(
      sql`${intoTable(set)} from jsonb_populate_recordset(null::${sql.raw(set.table)}, ${rows}::jsonb) r`,
    )
    for (const part of set.parts) {
      await execute(
        sql`${intoTable(part)} from jsonb_array_elements(${rows}::jsonb) l,
          jsonb_populate_recordset(null::${sql.raw(part.table)}, l.value -> ${part.key}::text) r`,
      )
    }
  } catch (error) {
    const { cause } = error as { cause?: { code?: string; message?: string } }
    // Values that do not fit, or rows that others refer to and that are missing.
    if (/^(?:22|23)/.test(cause?.code ?? '')) {
      const to = from + lines.length - 1
      throw new BundleUnreadable(`${place}, lines ${from} to ${to}`, `${cause?.message}.`)
    }
    throw error
  }
}

/** Also numbers that the database would give itself. */
function intoTable({ columns, table }: TableSet) {
  const quoted = (alias: string) => columns.map((name) => `${alias}"${name}"`).join(', ')
  return sql.raw(
    `insert into ${table} (${quoted('')}) overriding system value select ${quoted('r.')}`,
  )
}

/** The next row gets the number after the highest one. */
export async function continueNumbers({ execute }: Database, sets: TableSet[]): Promise<void> {
  for (const { numbered, table } of sets) {
    for (const column of numbered) {
      await execute(
        sql.raw(`select setval(s, m) from (select pg_get_serial_sequence('${table}', '${column}') as s,
          (select max("${column}") from ${table}) as m) n where s is not null and m is not null`),
      )
    }
  }
}
