// Finds rows with a value that this version does not know, such as a stage that somebody added to the database.
import type { Payload } from 'payload'

import { sql } from '@payloadcms/db-postgres'

import type { Database } from '../../database/connection.ts'
import type { Kind } from '../../slugs.ts'
import type { ID } from '../../types.ts'
import type { Issue } from '../issue.ts'

import { type Expected, expectedObjects } from '../schema/expected.ts'
import { kindsByTable } from './references.ts'

/** Of each column: the issues are for people. */
const most = 20

interface Row extends Record<string, unknown> {
  column: string
  id: ID
  table: string
  value: string
}

/** Nearly always one query: PostgreSQL lets no other value in than those of the type. */
export async function checkValues({ execute }: Database, payload: Payload): Promise<Issue[]> {
  const expected = expectedObjects(payload)
  const enums = expected.filter(({ kind }) => kind === 'enum')
  const { rows: types } = await execute<{ nr: number }>(
    sql`select nr from jsonb_to_recordset(${JSON.stringify(enums.map(toRow))}::jsonb)
        as e(nr int, target text, columns text[])
      where exists (select 1 from pg_enum
        where enumtypid = to_regtype(target) and enumlabel::text <> all(columns))`,
  )
  const suspects = types.map(({ nr }) => enums[nr]!)
  const parts = suspects.flatMap(({ columns, target }) =>
    expected
      .filter((one) => one.kind === 'type' && one.target === target)
      .map((column) => unknownIn(column, columns ?? [])),
  )
  if (parts.length === 0) {
    return []
  }
  const { rows } = await execute<Row>(sql.raw(parts.join(' union all ')))
  const kindOf = kindsByTable(payload)
  return rows.map((row) => toIssue(row, kindOf.get(row.table)))
}

function toRow({ columns, target }: Expected, nr: number) {
  return { columns, nr, target }
}

function unknownIn({ name, schema, table }: Expected, known: string[]): string {
  const values = known.map((value) => `'${value.replaceAll("'", "''")}'`).join(', ')
  return `(select '${table}' as "table", '${name}' as "column", id::text as id, "${name}"::text as value
    from "${schema}"."${table}" where "${name}"::text not in (${values}) limit ${most})`
}

function toIssue({ id, column, table, value }: Row, kind: Kind | undefined): Issue {
  return {
    id,
    article: kind === 'articles' ? id : null,
    code: 'value-unknown',
    collection: kind ?? 'database',
    message: `${column} has the value "${value}", which this version does not know.`,
    repair: 'Set another one in the database, or restore a backup.',
    repairable: false,
    title: `${table}.${column}`,
  }
}
