// The row of a run: its status and counts, and the lease of whoever works on it.
import type { Message } from 'offprint-reader'

import { sql } from '@payloadcms/db-postgres'
import { randomUUID } from 'node:crypto'

import type { Database } from '../../database/connection.ts'
import type { ImportStatus, ItemState } from '../../domain/imports.ts'
import type { ID } from '../../types.ts'

import { notify } from '../../database/listen.ts'
import { NotFound } from '../../errors.ts'

export interface Run {
  id: ID
  name: string
  /** Host name of the blog. */
  site: null | string
  size: number
  /** Id of the user who started to write it, or who uploaded it. */
  startedBy: ID | null
  status: ImportStatus
}

/** How many items there are of each state, and how many in all. */
export type RunCounts = Partial<
  Record<
    | 'counted'
    | 'importable'
    | 'leftOut'
    | 'pictures'
    | 'picturesLost'
    | 'refused'
    | 'total'
    | ItemState,
    number
  >
>

interface RunChanges {
  counts?: RunCounts
  endedAt?: Date | null
  /** Whether pictures come over, too: said when it is started. */
  pictures?: boolean
  /** Why it has failed. */
  problem?: Message | null
  site?: null | string
  startedAt?: Date
  startedBy?: ID | null
  status?: ImportStatus
  system?: string
  /** What is to be known of the source as a whole. */
  warnings?: Message[]
}

/** A row lock, until the end of the transaction. @throws NotFound */
export async function lockRun(database: Database, id: ID): Promise<Run> {
  const run = await readRun(database, id, true)
  if (!run) {
    throw new NotFound('import')
  }
  return run
}

export async function readRun(
  { execute, names }: Database,
  id: ID,
  isLocked = false,
): Promise<null | Run> {
  const { rows } = await execute<Run>(sql`
    select id, name, size::float8 as size, site, status::text as status, started_by_id as "startedBy"
    from ${names.table('imports')} where id = ${id}::${names.id}
    ${isLocked ? sql`for update` : sql``}`)
  return rows[0] ?? null
}

/** Writes what is given; its log gets a line for each status. */
export async function updateRun(
  { execute, names }: Database,
  id: ID,
  changes: RunChanges,
): Promise<void> {
  const status = changes.status
  const { pictures } = changes
  const line = status && JSON.stringify([{ at: new Date().toISOString(), pictures, status }])
  const sets = [
    sql`updated_at = now()`,
    ...('counts' in changes ? [sql`counts = ${JSON.stringify(changes.counts)}::jsonb`] : []),
    ...('endedAt' in changes ? [sql`ended_at = ${changes.endedAt?.toISOString() ?? null}`] : []),
    ...('problem' in changes
      ? [sql`problem = ${changes.problem && JSON.stringify(changes.problem)}::jsonb`]
      : []),
    ...('site' in changes ? [sql`site = ${changes.site}`] : []),
    ...(changes.startedAt ? [sql`started_at = ${changes.startedAt.toISOString()}`] : []),
    ...('startedBy' in changes ? [sql`started_by_id = ${changes.startedBy}::${names.userID}`] : []),
    ...(status
      ? [
          sql`status = ${status}::${names.type('enum_offprint_import_status')}`,
          sql`log = coalesce(log, '[]') || ${line}::jsonb`,
        ]
      : []),
    ...('system' in changes ? [sql`system = ${changes.system}`] : []),
    ...(changes.warnings ? [sql`warnings = ${JSON.stringify(changes.warnings)}::jsonb`] : []),
  ]
  await execute(sql`
    update ${names.table('imports')} set ${sql.join(sets, sql`, `)}
    where id = ${id}::${names.id}`)
  await notify({ execute })
}

/** As it was started last: its log says so. */
export async function hasPictures({ execute, names }: Database, id: ID): Promise<boolean> {
  const { rows } = await execute<{ has: boolean }>(sql`
    select coalesce((l.line ->> 'pictures')::boolean, true) as has
    from ${names.table('imports')} r, jsonb_array_elements(r.log) with ordinality l (line, place)
    where r.id = ${id}::${names.id} and l.line ->> 'status' = 'writing'
    order by l.place desc limit 1`)
  return rows[0]?.has ?? true
}

export interface Lease {
  holder: string
  run: ID
}

/** How long a process that died keeps others from its run. A lease is renewed every ten seconds. */
const leaseTime = sql`interval '40 seconds'`

/** A run on which there is something to do and nobody works, or null. */
export async function takeLease({ execute, names }: Database): Promise<Lease | null> {
  const holder = randomUUID()
  const leases = names.own('import_leases')
  const parts = names.own('import_parts')
  const { rows } = await execute<{ run: ID }>(sql`
    insert into ${leases} as lease (import_id, holder, until)
    select r.id, ${holder}, now() + ${leaseTime} from ${names.table('imports')} r
    where (r.status in ('undoing', 'writing') or (r.status = 'reading'
        and r.size = (select sum(octet_length(p.bytes)) from ${parts} p where p.import_id = r.id)))
      and not exists (select from ${leases} l where l.import_id = r.id and l.until > now())
    order by r.created_at, r.id limit 1
    on conflict (import_id) do update set holder = excluded.holder, until = excluded.until
      where lease.until <= now()
    returning import_id as run`)
  return rows[0] ? { holder, run: rows[0].run } : null
}

/** False if it was lost: another process works on the run. */
export async function renewLease(
  { execute, names }: Database,
  { holder }: Lease,
): Promise<boolean> {
  const { rows } = await execute(sql`
    update ${names.own('import_leases')} set until = now() + ${leaseTime}
    where holder = ${holder} returning 1`)
  return rows.length > 0
}

export async function endLease({ execute, names }: Database, { holder }: Lease): Promise<void> {
  await execute(sql`delete from ${names.own('import_leases')} where holder = ${holder}`)
}

/**
 * Within a transaction: nobody else may take over before it ends.
 * @throws LeaseLost
 */
export async function requireLease({ execute, names }: Database, { holder }: Lease): Promise<void> {
  const { rows } = await execute(sql`
    select 1 from ${names.own('import_leases')} where holder = ${holder} for share`)
  if (rows.length === 0) {
    throw new LeaseLost()
  }
}

/** Another process has taken over, or the run is gone. */
export class LeaseLost extends Error {
  constructor() {
    super('Another process works on this import.')
    this.name = 'LeaseLost'
  }
}
