// What `migrate:down` would delete: the migrations are taken back in a transaction that is rolled back.
import type { Migration, Payload, PayloadRequest } from 'payload'

import {
  createLocalReq,
  getMigrations,
  initTransaction,
  killTransaction,
  readMigrationFiles,
} from 'payload'

export interface Loss {
  /** A table, or `table.column`, as PostgreSQL calls it. */
  name: string
  /** Of a column those that have a value other than its default. */
  rows: number
}

interface Connection {
  execute: (query: string) => Promise<{ rows: Record<string, unknown>[] }>
}

/** The number of the SQL step, which a migration writes, and what is worked out from articles. */
const notLost = ['version', 'article_facts', 'article_search'].map(
  (name) => `offprint_data.${name}`,
)

/** A column, or a table where `column` is 0. A renamed or moved one keeps its numbers. */
interface Stored {
  column: number
  /** Of a column: an expression; null without one. */
  default: null | string
  name: string
  table: string
}

/** The migrations that ran last together, the newest first. */
export async function lastMigrations(payload: Payload): Promise<string[]> {
  const { rows } = await connectionOf(payload).execute(
    "select to_regclass('payload_migrations')::text as name",
  )
  if (!rows[0]?.name) {
    return []
  }
  const { existingMigrations, latestBatch } = await getMigrations({ payload })
  return existingMigrations
    .filter(({ batch }) => batch === latestBatch)
    .map(({ name }) => name ?? '')
}

/** @throws what a migration throws, or the database while others use its tables. */
export async function lostByMigratingDown(payload: Payload, names: string[]): Promise<Loss[]> {
  const pool = connectionOf(payload)
  const before = await readStored(pool)
  const counts = await countRows(pool, before)
  const after = await tryDown(payload, await filesOf(payload, names))
  const isKept = ({ column, table }: Stored) =>
    after.stored.some((one) => one.table === table && one.column === column)
  const tables = before.filter(isTable)
  const lostTables = tables.filter((one) => !isKept(one)).map((one) => lossOf(one, counts))
  const lostRows = tables.filter(isKept).map((one) => {
    const rows = rowsOf(one, counts) - rowsOf(one, after.counts)
    return { name: one.name, rows }
  })
  const lostColumns = before.filter((one) => !isTable(one) && !isKept(one))
  const columnsOfKept = lostColumns.filter(({ table }) =>
    after.stored.some((one) => one.table === table),
  )
  return [...lostTables, ...lostRows, ...(await countValues(pool, columnsOfKept))]
    .filter(({ name, rows }) => rows > 0 && !notLost.includes(name))
    .toSorted((one, other) => one.name.localeCompare(other.name))
}

async function tryDown(
  payload: Payload,
  migrations: Migration[],
): Promise<{ counts: Map<string, number>; stored: Stored[] }> {
  const req = await createLocalReq({}, payload)
  await initTransaction(req)
  try {
    const db = await transactionOf(req)
    for (const migration of migrations) {
      await migration.down({ db, payload, req } as unknown)
    }
    const stored = await readStored(db)
    return { counts: await countRows(db, stored), stored }
  } finally {
    await killTransaction(req)
  }
}

async function filesOf(payload: Payload, names: string[]): Promise<Migration[]> {
  const files = await readMigrationFiles({ payload })
  return names.map((name) => {
    const found = files.find((file) => file.name === name)
    if (!found) {
      throw new Error(`The migration ${name} is not in this version.`)
    }
    return found
  })
}

async function readStored(connection: Connection): Promise<Stored[]> {
  const { rows } = await connection.execute(
    `select t.oid::text as "table", 0 as "column", format('%I.%I', n.nspname, t.relname) as name, null as "default"
       from pg_class t join pg_namespace n on n.oid = t.relnamespace
       where t.relkind in ('r', 'p') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
     union all
     select t.oid::text, a.attnum, format('%I.%I.%I', n.nspname, t.relname, a.attname), pg_get_expr(d.adbin, d.adrelid)
       from pg_class t join pg_namespace n on n.oid = t.relnamespace
         join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
         left join pg_attrdef d on d.adrelid = t.oid and d.adnum = a.attnum
       where t.relkind in ('r', 'p') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'`,
  )
  return rows as unknown as Stored[]
}

async function countRows(connection: Connection, stored: Stored[]): Promise<Map<string, number>> {
  const parts = stored
    .filter(isTable)
    .map(({ name, table }) => `select '${table}' as "table", count(*)::int as rows from ${name}`)
  const { rows } = await connection.execute(parts.join(' union all ') || 'select 1 where false')
  return new Map(rows.map((row) => [String(row.table), Number(row.rows)]))
}

async function countValues(connection: Connection, columns: Stored[]): Promise<Loss[]> {
  const losses = columns.map(async ({ name, default: usual }) => {
    const [schema, table, column] = name.split(/\.(?=(?:[^"]*"[^"]*")*[^"]*$)/)
    // What a function such as now() gives is no value that everybody has.
    const isSame = usual && !usual.includes('(') ? `${column}::text = (${usual})::text` : 'false'
    const { rows } = await connection.execute(
      `select count(${column}) filter (where not ${isSame})::int as rows from ${schema}.${table}`,
    )
    return { name, rows: Number(rows[0]?.rows) }
  })
  return Promise.all(losses)
}

function isTable({ column }: Stored): boolean {
  return column === 0
}

function lossOf(one: Stored, counts: Map<string, number>): Loss {
  return { name: one.name, rows: rowsOf(one, counts) }
}

function rowsOf({ table }: Stored, counts: Map<string, number>): number {
  return counts.get(table) ?? 0
}

function connectionOf({ db }: Payload): Connection {
  return (db as unknown as { drizzle: Connection }).drizzle
}

async function transactionOf(req: PayloadRequest): Promise<Connection> {
  const { sessions } = req.payload.db as unknown as { sessions: Record<string, { db: Connection }> }
  const session = sessions[String(await req.transactionID)]
  if (!session) {
    throw new Error('No transaction began.')
  }
  return session.db
}
