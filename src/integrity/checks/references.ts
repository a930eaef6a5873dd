// Finds rows that refer to rows that are not there, such as an article whose outlet is gone. Foreign keys prevent it as
// long as they are there.
import type { Payload } from 'payload'

import { sql } from '@payloadcms/db-postgres'

import type { Database } from '../../database/connection.ts'
import type { Kind } from '../../slugs.ts'
import type { ID } from '../../types.ts'
import type { Issue } from '../issue.ts'

import { nameTextsOf, tableKeyOf } from '../../database/names.ts'
import { slugsOf } from '../../options.ts'
import { type Expected, expectedObjects } from '../schema/expected.ts'

/** Of each column: the issues are for people. */
const most = 20

interface Row extends Record<string, unknown> {
  column: string
  id: ID
  table: string
}

/** Of documents and their rows; not of versions, which keep what was, and rows that are left of a lost document. */
export async function checkReferences({ execute }: Database, payload: Payload): Promise<Issue[]> {
  const keys = expectedObjects(payload).filter(
    ({ columns, kind, table }) =>
      kind === 'foreign key' && columns?.length === 1 && !table.startsWith('_'),
  )
  const kindOf = kindsByTable(payload)
  const parents = new Map(
    keys.filter((key) => isOfParent(key) && isDocument(key, kindOf)).map((key) => [key.table, key]),
  )
  const parts = keys
    .filter((key) => !isOfParent(key) && (kindOf.has(key.table) || parents.has(key.table)))
    .map((key) => dangling(key, parents.get(key.table)))
  const { rows } = await execute<Row>(sql.raw(parts.join(' union all ')))
  return rows.map(({ id, column, table }) => ({
    id,
    article: kindOf.get(table) === 'articles' ? id : null,
    code: 'reference-dangling',
    collection: kindOf.get(table) ?? 'database',
    message: `${column} refers to a row that is not there.`,
    repair: 'Choose another one in the admin panel, or restore a backup.',
    repairable: false,
    title: `${table}.${column}`,
  }))
}

/** As Payload calls the column of a row that is a part of a document. */
function isOfParent({ columns }: Expected): boolean {
  return columns?.[0] === '_parent_id' || columns?.[0] === 'parent_id'
}

function isDocument({ target }: Expected, kindOf: Map<string, Kind>): boolean {
  return target !== null && kindOf.has(tableKeyOf(target))
}

function dangling({ columns, schema, table, ...key }: Expected, parent?: Expected): string {
  return `(select '${table}' as "table", '${columns?.[0]}' as "column", f.id::text as id
    from "${schema}"."${table}" f
    where f."${columns?.[0]}" is not null and not ${hasTarget({ ...key, columns })}
      ${parent ? `and ${hasTarget(parent)}` : ''}
    limit ${most})`
}

function hasTarget({
  columns,
  target,
  targetColumn,
}: Pick<Expected, 'columns' | 'target' | 'targetColumn'>): string {
  return `exists (select 1 from ${target} t where t."${targetColumn}" = f."${columns?.[0]}")`
}

export function kindsByTable(payload: Payload): Map<string, Kind> {
  const names = nameTextsOf(payload)
  const kinds = Object.keys(slugsOf(payload)) as Kind[]
  return new Map(kinds.map((kind) => [tableKeyOf(names.table(kind)), kind]))
}
