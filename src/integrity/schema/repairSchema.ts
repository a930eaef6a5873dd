// Makes missing or changed objects of the database again. What rows contradict stays as it is, and the log says why.
import type { Payload } from 'payload'

import { sql } from '@payloadcms/db-postgres'

import type { Expected } from './expected.ts'

import { difference, readSnapshot, type Snapshot } from '../../database/removal/statements.ts'
import { runSQLStep } from '../../database/sqlStep/run.ts'
import { isLost, type SchemaFault } from './compare.ts'

/** A foreign key needs the key that it leads to, and triggers need their tables. */
const order: SchemaFault['kind'][] = [
  'enum',
  'type',
  'column',
  'index',
  'constraint',
  'foreign key',
]

export async function repairSchema(payload: Payload, faults: SchemaFault[]): Promise<void> {
  const objects = faults
    .filter((fault) => fault.object && !isLost(fault))
    .toSorted((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind))
  if (objects.length > 0) {
    await makeObjects(payload, objects)
  }
  if (faults.some(({ object }) => !object)) {
    await attempt(payload, 'The SQL step', () => runSQLStep(payload, true))
  }
  if (faults.length > 0) {
    // Changes that no trigger told of may be in the caches.
    await payload.db.drizzle.execute(sql`select pg_notify('offprint_change', '')`)
  }
}

async function makeObjects(payload: Payload, faults: SchemaFault[]): Promise<void> {
  const wanted = await readSnapshot(payload)
  for (const { name, isMissing, kind, object } of faults) {
    const before = without(wanted, object!)
    const statements =
      kind === 'enum'
        ? await valueStatements(payload, object!)
        : [
            ...(isMissing ? [] : dropStatements(object!)),
            ...(await difference(payload, before, wanted)),
          ]
    await attempt(payload, `The ${kind} ${name}`, () =>
      payload.db.drizzle.transaction(async (tx) => {
        for (const statement of statements) {
          await tx.execute(sql.raw(statement))
        }
      }),
    )
  }
}

/** Of the driver. The detail names the rows, such as a key that is there twice. */
interface Cause {
  detail: string
  message: string
}

async function attempt(payload: Payload, what: string, work: () => Promise<unknown>) {
  try {
    await work()
  } catch (error) {
    const { cause, message } = error as { cause?: Partial<Cause>; message: string }
    const reason = [cause?.message ?? message, cause?.detail].filter(Boolean).join('. ')
    payload.logger.error(`${what} could not be made again: ${reason}`)
  }
}

type Part = Record<string, { default?: unknown; notNull?: boolean; type?: string }>
interface Table {
  columns: Part
  compositePrimaryKeys: Part
  foreignKeys: Part
  indexes: Part
  name: string
  schema: string
  uniqueConstraints: Part
}

/** The schema as it would be without the object: drizzle makes of the difference what adds it. */
function without(wanted: Snapshot, { name, kind, schema, table }: Expected): Snapshot {
  const before = structuredClone(wanted)
  const found = Object.values(before.tables as unknown as Record<string, Table>).find(
    (one) => one.name === table && (one.schema || 'public') === schema,
  )
  if (!found) {
    return before
  }
  if (kind === 'column') {
    found.columns[name]!.notNull = false
    delete found.columns[name]!.default
  }
  if (kind === 'type') {
    found.columns[name]!.type = 'unknown'
  }
  const { compositePrimaryKeys, foreignKeys, indexes, uniqueConstraints } = found
  for (const part of [compositePrimaryKeys, foreignKeys, indexes, uniqueConstraints]) {
    for (const key of Object.keys(part).filter((one) => one.slice(0, 63) === name)) {
      delete part[key]
    }
  }
  return before
}

/** Each value after the one before it, because rows are sorted by them. Others stay: rows may have them. */
async function valueStatements(payload: Payload, { columns, target }: Expected): Promise<string[]> {
  const { rows } = await payload.db.drizzle.execute(
    sql`select enumlabel as first from pg_enum where enumtypid = to_regtype(${target})
      order by enumsortorder limit 1`,
  )
  const place = (index: number) =>
    index > 0 ? `after '${columns?.[index - 1]}'` : `before '${String(rows[0]?.first)}'`
  return (columns ?? []).map(
    (value, index) => `alter type ${target} add value if not exists '${value}' ${place(index)}`,
  )
}

function dropStatements({ name, kind, schema, table }: Expected): string[] {
  if (kind === 'index') {
    return [`drop index if exists "${schema}"."${name}"`]
  }
  return kind === 'column' || kind === 'type'
    ? []
    : [`alter table "${schema}"."${table}" drop constraint if exists "${name}"`]
}
