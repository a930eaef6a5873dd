// Compares the database with what the migrations make: doctor, the start and the health check ask here.
import type { Payload } from 'payload'

import { sql } from '@payloadcms/db-postgres'

import type { Expected } from './expected.ts'

import { poolOf } from '../../database/connection.ts'
import { findPartFaults, type PartFault } from '../../database/sqlStep/run.ts'
import { expectedObjects } from './expected.ts'

export interface SchemaFault {
  isMissing: boolean
  kind: Expected['kind'] | PartFault['kind']
  /** What it is called, with its table. */
  name: string
  /** Absent for what the SQL step makes. */
  object?: Expected
}

export async function findSchemaFaults(payload: Payload): Promise<SchemaFault[]> {
  const parts = await findPartFaults(payload)
  return [...(await findObjectFaults(payload)), ...parts]
}

async function findObjectFaults(payload: Payload): Promise<SchemaFault[]> {
  const expected = expectedObjects(payload)
  const { rows } = await poolOf(payload).execute<{ found: boolean; intact: boolean; nr: number }>(
    sql`with expected as (
        select nr::int, kind, name, has_default, is_strict, target, columns,
          to_regclass(format('%I.%I', "schema", "table")) as relation
        from jsonb_to_recordset(${JSON.stringify(expected.map(toRow))}::jsonb) as e(nr int, kind text, name text,
          "schema" text, "table" text, has_default boolean, is_strict boolean, target text, columns text[])
      )
      select nr, found, coalesce(intact, false) as intact from (${stateOf}) s
      where not found or intact is not true order by nr`,
  )
  const faults = rows.map(({ found, nr }) => toFault(expected[nr]!, !found))
  const lost = new Set(faults.filter(isLostTable).map(({ object }) => tableOf(object)))
  // What goes with a table is not said once more.
  return faults.filter((fault) => isLostTable(fault) || !lost.has(tableOf(fault.object)))
}

function toRow({ hasDefault, isStrict, targetColumn: _, ...rest }: Expected, nr: number) {
  return { ...rest, has_default: hasDefault, is_strict: isStrict, nr }
}

function toFault(object: Expected, isMissing: boolean): SchemaFault {
  return { name: nameOf(object), isMissing, kind: object.kind, object }
}

function nameOf({ name, kind, schema, table }: Expected): string {
  if (kind === 'enum') {
    return name
  }
  return kind === 'table' ? `${schema}.${table}` : `${name} on ${schema}.${table}`
}

/** What it held cannot be made again. */
export function isLost({ isMissing, kind, object }: SchemaFault): boolean {
  return isMissing && object !== undefined && (kind === 'table' || kind === 'column')
}

/** Without it other checks could not ask. */
export function isNeeded({ isMissing, kind }: SchemaFault): boolean {
  return (
    kind === 'enum' ||
    kind === 'type' ||
    (isMissing && ['column', 'search configuration', 'table'].includes(kind))
  )
}

function isLostTable({ isMissing, kind }: SchemaFault): boolean {
  return isMissing && kind === 'table'
}

function tableOf(object: Expected | undefined): string {
  return `${object?.schema}.${object?.table}`
}

/** Of each expected object `found`, whether it is there, and `intact`. */
const stateOf = sql`
  select nr, relation is not null as found, true as intact from expected where kind = 'table'
  union all
  select nr, a.attnum is not null, (a.attnotnull or not is_strict) and (atthasdef or not has_default)
    from expected left join pg_attribute a on attrelid = relation and attname = name and not attisdropped
    where kind = 'column'
  union all
  select nr, true, coalesce(atttypid = to_regtype(target) and (atttypmod = -1 or target ~ '\\('), true)
    from expected left join pg_attribute a on attrelid = relation and attname = name and not attisdropped
    where kind = 'type'
  union all
  select nr, true, columns <@ array(select enumlabel::text from pg_enum where enumtypid = to_regtype(target))
    from expected where kind = 'enum'
  union all
  select nr, k.oid is not null, convalidated from expected
    left join pg_constraint k on conrelid = relation and conname = name where kind = 'constraint'
  union all
  select nr, k.oid is not null, convalidated and confrelid = to_regclass(target)
      and not exists (select 1 from pg_trigger where tgconstraint = k.oid and tgenabled <> 'O')
      and columns = (select array_agg(attname::text order by o) from unnest(conkey) with ordinality c(key, o)
        join pg_attribute on attrelid = conrelid and attnum = key)
    from expected left join pg_constraint k on conrelid = relation and conname = name and contype = 'f'
    where kind = 'foreign key'
  union all
  select nr, i.indexrelid is not null, indisvalid and indisunique = is_strict
      and (columns is null or columns = (select array_agg(attname::text order by o)
        from unnest(indkey::int2[]) with ordinality c(key, o)
        join pg_attribute on attrelid = relation and attnum = key))
    from expected left join (pg_index i join pg_class c on c.oid = indexrelid)
      on indrelid = relation and c.relname = name
    where kind = 'index'`
