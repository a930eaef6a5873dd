// Databases of released versions, which `test/upgrade/` keeps as SQL, and how they are migrated as an operator does.
import { readFileSync } from 'node:fs'
import path from 'node:path'

import { query } from '../../postgres/connection.ts'
import { createEmptyDatabase } from './bootHost.ts'
import { root } from './root.ts'
import { runScript } from './runScript.ts'

export type Rows = Record<string, Record<string, unknown>[]>

export async function restoreOldDatabase(version: '0.1.0'): Promise<string> {
  const url = await createEmptyDatabase()
  await query(url, readFileSync(path.join(root, `test/upgrade/${version}.sql`), 'utf8'))
  return url
}

/** `npm run migrate`; returns what it prints. */
export async function migrateUp(url: string): Promise<string> {
  return (await runScript('scripts/migrate.ts', [], { DATABASE_URL: url })).stdout
}

/** `npm run migrate:down -- --yes`: takes back the migrations that ran last together. Returns what it prints. */
export async function migrateDown(url: string, args = ['--yes']): Promise<string> {
  return (await runScript('scripts/migrateDown.ts', args, { DATABASE_URL: url })).stdout
}

/** All rows of all tables, by table, in an order of their own. */
export async function readRows(url: string): Promise<Rows> {
  const tables = await query<{ name: string }>(
    url,
    `select table_name as name from information_schema.tables
      where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`,
  )
  const rows: Rows = {}
  for (const { name } of tables) {
    const found = await query<{ row: Record<string, unknown> }>(
      url,
      `select to_jsonb(t) as row from public."${name}" t order by to_jsonb(t)::text`,
    )
    rows[name] = found.map(({ row }) => row)
  }
  return rows
}
