// The rows of a data set as JSON, one line each, as PostgreSQL writes it: nothing passes through numbers or dates of
// JavaScript, so nothing is rounded.
import type { SQL } from '@payloadcms/db-postgres/drizzle'

import { sql } from '@payloadcms/db-postgres'

import type { Database } from '../../database/connection.ts'
import type { DataSet, PartSet, TableSet } from './dataSets.ts'

import { readBatches } from '../snapshot.ts'

/** Rows at a time; an article may have a megabyte. */
const batchSize = 20

/** Batches of lines, each with its end. */
export async function* readLines(database: Database, set: DataSet): AsyncGenerator<string[]> {
  const name = set.name.replace(/\W/g, '_')
  const query = linesQuery(set)
  const batches = readBatches<{ line: string }>(database, query, { name, size: batchSize })
  for await (const rows of batches) {
    yield rows.map(({ line }) => `${line}\n`)
  }
}

/** `jsonb`, whose keys have one order: tables may have got their columns in another one. */
function linesQuery({ order, parts, ...root }: DataSet): SQL {
  const rows = parts.map((part) => `jsonb_build_object('${part.key}', ${partQuery(part)})`)
  const whole = [rowOf('t', root), ...rows].join(' || ')
  return sql.raw(
    `select (${whole})::text as line from ${root.table} t${condition('t', root)} order by ${order}`,
  )
}

function partQuery(part: PartSet): string {
  const order = ['path', '_order', 'order', 'id']
    .filter((name) => part.columns.includes(name))
    .map((name) => `p."${name}"${name === 'path' ? ' collate "C"' : ''}`)
  return `(select coalesce(jsonb_agg(${rowOf('p', part)} order by ${order.join(', ')}), '[]')
    from ${part.table} p${condition('p', part, part.of)})`
}

function rowOf(alias: string, { columns }: TableSet): string {
  const all = columns.map((name) => `${alias}."${name}"`).join(', ')
  return `(select to_jsonb(r) from (select ${all}) r)`
}

function condition(alias: string, { dropsRowsWith }: TableSet, which?: string): string {
  const conditions = [
    ...(which ? [which] : []),
    ...dropsRowsWith.map((name) => `${alias}."${name}" is null`),
  ]
  return conditions.length > 0 ? ` where ${conditions.join(' and ')}` : ''
}
