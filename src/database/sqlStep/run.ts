// The SQL step: creates what Payload cannot declare. With `push` at each start; else a migration does, and it is checked.
import type { Payload } from 'payload'

import { sql } from '@payloadcms/db-postgres'

import type { Executor } from '../session.ts'
import type { Part } from './part.ts'

import { SettingInvalid, SQLStepMissing } from '../../errors.ts'
import { type Host, nameTextsOf } from '../names.ts'
import { createStatements, partsOf, sqlVersion, type Step } from './statements.ts'

/** For `pg_advisory_xact_lock`: one process at a time. */
const lock = 6_337_721

/**
 * Creates what is missing: also triggers of a table that `push` dropped and made again. With `isForced` also what was
 * changed.
 * @returns whether anything was.
 * @throws SettingInvalid if the schema is used by something else, or the database user may not create it or is called so.
 */
export async function runSQLStep(payload: Host, isForced = false): Promise<boolean> {
  await refuseNamesake(payload)
  return payload.db.drizzle
    .transaction(async (tx) => {
      await tx.execute(sql`select pg_advisory_xact_lock(${lock})`)
      const isDone = isForced
        ? (await readVersion(askOf(tx as Executor), payload)) > sqlVersion
        : (await readMissing(tx as Executor, payload)).length === 0
      if (isDone) {
        return false
      }
      for (const statement of sqlStatements(payload)) {
        await tx.execute(sql.raw(statement))
      }
      return true
    })
    .catch(throwRefusal)
}

/** What the statements themselves refuse, without the SQL that Drizzle reports along with it. */
function throwRefusal(error: unknown): never {
  const { cause } = error as { cause?: { code?: string; message?: string } }
  throw cause?.code === 'P0001' ? new SettingInvalid('databaseSchema', cause.message ?? '') : error
}

/** For an app with migrations. Not in a process that runs them, which sets `PAYLOAD_MIGRATING` as Payload's CLI does. */
export async function checkSQLStep(payload: Host): Promise<void> {
  if (process.env.PAYLOAD_MIGRATING !== 'true' && !payload.config.custom.offprintUnmigrated) {
    await requireSQLStep(payload)
  }
}

/**
 * @throws SQLStepMissing with what is missing, and the commands that make it.
 * @throws SettingInvalid if the database user is called as the schema.
 */
export async function requireSQLStep(payload: Host): Promise<void> {
  await refuseNamesake(payload)
  const missing = await readMissing(payload.db.drizzle as Executor, payload)
  if (missing.length > 0) {
    throw new SQLStepMissing(missing)
  }
}

/** What a migration runs. */
export function sqlStatements(payload: Host, step?: Step): string[] {
  return createStatements(nameTextsOf(payload), step)
}

/** Whether the app lets Payload change the database at start, which runs no migrations. */
export function isPushed({ db }: Pick<Payload, 'db'>): boolean {
  return process.env.NODE_ENV !== 'production' && db.push !== false
}

/** Names of objects, or the version if only that is old. One query each for the objects and the version. */
async function readMissing(connection: Executor, payload: Host): Promise<string[]> {
  const names = nameTextsOf(payload)
  const parts = partsOf(names)
  const { rows } = await connection.execute(
    sql.raw(`select ${parts.map(({ exists }, i) => `${exists} as "${i}"`).join(', ')}`),
  )
  const missing = parts.filter((_, i) => !rows[0]?.[i]).map(({ name }) => name)
  if (missing.length > 0) {
    return missing
  }
  const found = await connection.execute(sql.raw(`select version from ${names.own('version')}`))
  const version = Number(found.rows[0]?.version ?? 0)
  return version < sqlVersion ? [`version ${sqlVersion} (the database has ${version})`] : []
}

export interface PartFault {
  isMissing: boolean
  kind: Part['kind']
  name: string
}

type Ask = (text: string) => Promise<Record<string, unknown>[]>

/**
 * A newer version may have other functions and triggers: then only what is missing is a fault.
 * @param ask For a connection that is not Payload's.
 */
export async function findPartFaults(
  payload: Host,
  ask: Ask = askOf(payload.db.drizzle as Executor),
): Promise<PartFault[]> {
  const names = nameTextsOf(payload)
  const parts = partsOf(names)
  const states = parts.map(
    ({ exists, intact = 'true' }, i) => `${exists} as "e${i}", ${intact} as "i${i}"`,
  )
  const [found] = await ask(`select ${states.join(', ')}`)
  const isNewer = (await readVersion(ask, payload)) > sqlVersion
  return parts.flatMap(({ name, kind }, i) => {
    const isMissing = found?.[`e${i}`] !== true
    const isChanged = !isNewer && found?.[`i${i}`] !== true
    return isMissing || isChanged ? [{ name, isMissing, kind }] : []
  })
}

/** 0 if the table of it is missing. */
async function readVersion(ask: Ask, payload: Host): Promise<number> {
  const table = nameTextsOf(payload).own('version')
  const [found] = await ask(`select to_regclass('${table}') is not null as "isThere"`)
  const rows = found?.isThere === true ? await ask(`select version from ${table}`) : []
  return Number(rows[0]?.version ?? 0)
}

function askOf(connection: Executor): Ask {
  return async (text) => (await connection.execute(sql.raw(text))).rows
}

async function refuseNamesake(payload: Host): Promise<void> {
  const { schema } = nameTextsOf(payload)
  const { rows } = await payload.db.drizzle.execute(sql`select current_user as name`)
  if (rows[0]?.name === schema) {
    throw new SettingInvalid(
      'databaseSchema',
      `the database user is called "${schema}" too, and PostgreSQL would make the tables of the app there`,
    )
  }
}
