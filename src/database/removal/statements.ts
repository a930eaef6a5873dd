// What the database of the app is with Offprint and without, and the SQL in between.
import type { Payload } from 'payload'

import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { nameTextsOf } from '../names.ts'
import { sqlStatements } from '../sqlStep/run.ts'
import { dropStatements } from '../sqlStep/statements.ts'
import { withoutOffprint } from './without.ts'

export interface Removal {
  /** Makes the tables again, without rows. */
  down: string[]
  /** Of drizzle: the app without Offprint. */
  snapshot: Snapshot
  up: string[]
}

export interface Snapshot {
  enums: Record<string, { name: string; schema: string; values: string[] }>
  id: string
  prevId: string
  tables: Record<string, { columns: Record<string, Column>; name: string; schema: string }>
}
interface Column {
  name: string
  type: string
}

export async function readSnapshot({ db }: Payload): Promise<Snapshot> {
  return (await db.requireDrizzleKit().generateDrizzleJson(db.schema)) as Snapshot
}

export async function difference(
  { db }: Payload,
  before: Snapshot,
  after: Snapshot,
): Promise<string[]> {
  return db.requireDrizzleKit().generateMigration(before as never, after as never)
}

export async function removalStatements(payload: Payload): Promise<Removal> {
  const before = await readSnapshot(payload)
  const after = { ...readSnapshotWithout(), prevId: before.id }
  return {
    down: [...(await difference(payload, after, before)), ...sqlStatements(payload)],
    snapshot: after,
    up: [
      ...dropStatements(nameTextsOf(payload)),
      ...deleteJobs(before, after),
      ...(await difference(payload, before, after)).map(dropIfThere),
    ],
  }
}

/** Tables take the keys and indexes with them that lead to them: drizzle drops these once more. */
function dropIfThere(statement: string): string {
  return statement.replace(/\bDROP (CONSTRAINT|INDEX) (?!IF EXISTS)/g, 'DROP $1 IF EXISTS ')
}

/**
 * A process of its own loads the config as if the plugin were not in it.
 * @throws with what the CLI says, such as a collection of the app that refers to one of ours.
 */
function readSnapshotWithout(): Snapshot {
  const folder = mkdtempSync(path.join(tmpdir(), 'offprint-'))
  const file = path.join(folder, 'snapshot.json')
  try {
    const { stderr, stdout } = spawnSync(
      process.execPath,
      [...process.execArgv, process.argv[1]!, 'offprint:remove', '--snapshot', file],
      { encoding: 'utf8', env: { ...process.env, [withoutOffprint]: 'true' } },
    )
    const text = readIfThere(file)
    if (!text) {
      throw new Error(
        `The config does not load without Offprint. Remove what refers to its collections first.\n${stdout}${stderr}`,
      )
    }
    return JSON.parse(text) as Snapshot
  } finally {
    rmSync(folder, { force: true, recursive: true })
  }
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

/** Of Offprint's tasks: their names are no values of the type any more. */
function deleteJobs(before: Snapshot, after: Snapshot): string[] {
  const jobs = Object.values(after.tables).filter(({ name }) =>
    /^payload_jobs(?:_log)?$/.test(name),
  )
  return jobs.flatMap(({ name, columns, schema }) =>
    Object.values(columns).flatMap((column) => {
      const gone = lostValues(before, after, column.type).map((one) => `'${one}'`)
      return gone.length > 0
        ? [
            `delete from "${schema || 'public'}"."${name}" where "${column.name}" in (${gone.join(', ')})`,
          ]
        : []
    }),
  )
}

function lostValues(before: Snapshot, after: Snapshot, type: string): string[] {
  const valuesIn = ({ enums }: Snapshot) =>
    Object.values(enums).find(({ name }) => name === type)?.values
  const kept = valuesIn(after)
  return kept ? (valuesIn(before) ?? []).filter((one) => !kept.includes(one)) : []
}
