// What the database of an app lacks.
import type { Payload } from 'payload'

import { sql } from '@payloadcms/db-postgres'

import { poolOf } from '../../database/connection.ts'
import { nameTextsOf } from '../../database/names.ts'

const tables = 'npx payload migrate:create offprint_tables --skip-empty'
const step = 'npx payload migrate:create offprint_sql --file offprint/migrations'

export async function databaseProblems(payload: Payload): Promise<string[]> {
  const names = nameTextsOf(payload)
  const needed = [
    ...((await exists(payload, names.table('articles'))) ? [] : [tables]),
    ...((await exists(payload, names.own('version'))) ? [] : [step]),
  ]
  if (needed.length === 0) {
    return []
  }
  const commands = [...needed, 'npx payload migrate'].join(' && ')
  return [
    `The database lacks what Offprint needs. With \`push\`, start the app once in development. With migrations, run: ${commands}`,
  ]
}

async function exists(payload: Payload, table: string): Promise<boolean> {
  const { rows } = await poolOf(payload).execute<{ found: boolean }>(
    sql`select to_regclass(${table}) is not null as found`,
  )
  return rows[0]?.found ?? false
}
