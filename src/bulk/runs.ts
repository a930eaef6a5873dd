// The row of a run: what it does, for whom, and the lease of whoever works on it.
import type { SQL } from '@payloadcms/db-postgres/drizzle'

import { sql } from '@payloadcms/db-postgres'
import { randomUUID } from 'node:crypto'

import type { Database } from '../database/connection.ts'
import type { Names } from '../database/names.ts'
import type { ID, Transition } from '../types.ts'
import type { ActionName, ChosenRow } from './parseInput.ts'

import { listOf } from '../database/ids.ts'
import { type AuthorFilter, signedBy } from '../facts/authorFilter.ts'

export interface Run {
  action: ActionName
  createdAt: Date
  endedAt: Date | null
  id: string
  input: object
  /** Nothing is written. */
  isDry: boolean
  language: string
  startedBy: ID | null
  /** The run that this one takes back. */
  undoes: null | string
  via: Transition['via']
}

export type NewRun = Omit<Run, 'createdAt' | 'endedAt' | 'id'>

export interface Lease {
  holder: string
  run: string
}

/** How long a process that died keeps others from its run. Each row renews it. */
const leaseTime = sql`interval '20 seconds'`

/** How long it is known what became of each article. */
const keptFor = sql`interval '30 days'`

/**
 * With all of its rows, held by whoever makes it. Titles that the caller may not read are left out.
 * @param own whose articles the caller may see
 */
export async function createRun(
  database: Database,
  run: NewRun,
  { own, rows }: { own: AuthorFilter; rows: ChosenRow[] },
): Promise<Lease> {
  const { execute, names } = database
  const lease = { holder: randomUUID(), run: randomUUID() }
  const expected = rows.map((one) => one.expected && JSON.stringify(one.expected))
  await execute(sql`
    with ${insertedRun(names, run, lease)}
    insert into ${names.own('bulk_rows')} (run_id, position, article_id, title, expected)
    select run.id, given.place, given.article, coalesce(a.title, ''), coalesce(given.expected, a.updated_at)
    from run, unnest(${listOf(rows.map(({ id }) => id))}::${names.ids},
        ${`{${expected.map((one) => one ?? 'null').join(',')}}`}::timestamptz[])
        with ordinality given (article, expected, place)
      left join ${names.table('articles')} a on a.id = given.article
        and (a.stage = 'republished-on-blog' or ${signedBy(names, own)})`)
  await forgetOldRuns(database)
  return lease
}

/** Takes back what a run has done, as far as each article has it. */
export async function createUndo(
  { execute, names }: Database,
  run: { undoes: string } & NewRun,
): Promise<Lease> {
  const lease = { holder: randomUUID(), run: randomUUID() }
  await execute(sql`
    with ${insertedRun(names, run, lease)}
    insert into ${names.own('bulk_rows')} (run_id, position, article_id, title, kept)
    select run.id, done.position, done.article_id, done.title, done.kept
    from run, ${undoableRows(names, run.undoes)}`)
  return lease
}

export async function isUndoable({ execute, names }: Database, run: string): Promise<boolean> {
  const { rows } = await execute(sql`select 1 from ${undoableRows(names, run)} limit 1`)
  return rows.length > 0
}

/** What a run has done and no other one has taken back, or is about to. */
function undoableRows({ own }: Names, run: string): SQL {
  return sql`${own('bulk_rows')} done where done.run_id = ${run} and done.state = 'done' and done.kept is not null
    and not exists (select 1 from ${own('bulk_rows')} undone join ${own('bulk_runs')} u on u.id = undone.run_id
      where u.undoes = done.run_id and undone.position = done.position and undone.state in ('done', 'waiting'))`
}

function insertedRun(names: Names, run: NewRun, { holder, run: id }: Lease): SQL {
  const { action, input, isDry, language, startedBy, undoes, via } = run
  return sql`run as (
    insert into ${names.own('bulk_runs')} (id, action, input, is_dry, undoes, started_by_id, via, language, holder, until)
    values (${id}, ${action}, ${JSON.stringify(input)}::jsonb, ${isDry}, ${undoes}, ${startedBy}::${names.userID},
      ${via}, ${language}, ${holder}, clock_timestamp() + ${leaseTime})
    returning id)`
}

async function forgetOldRuns({ execute, names }: Database): Promise<void> {
  await execute(sql`delete from ${names.own('bulk_runs')} where ended_at < now() - ${keptFor}`)
}

export async function readRun({ execute, names }: Database, id: string): Promise<null | Run> {
  const { rows } = await execute<StoredRun>(
    sql`select ${columns} from ${names.own('bulk_runs')} where id = ${id}`,
  )
  return rows[0] ? toRun(rows[0]) : null
}

/** The latest of a person: those that go on, and those that ended within the last hour. */
export async function listRuns({ execute, names }: Database, person: ID): Promise<Run[]> {
  const { rows } = await execute<StoredRun>(
    sql`select ${columns} from ${names.own('bulk_runs')}
      where started_by_id = ${person}::${names.userID} and not is_dry
        and (ended_at is null or ended_at > now() - interval '1 hour')
      order by created_at desc limit 10`,
  )
  return rows.map(toRun)
}

export async function countOpenRuns({ execute, names }: Database, person: ID): Promise<number> {
  const { rows } = await execute<{ count: number }>(
    sql`select count(*)::int as count from ${names.own('bulk_runs')}
      where started_by_id = ${person}::${names.userID} and ended_at is null`,
  )
  return rows[0]?.count ?? 0
}

/** A run that is not at its end and that nobody works on, or null. @param id of this run alone */
export async function takeLease(
  { execute, names }: Database,
  id: null | string = null,
): Promise<Lease | null> {
  const holder = randomUUID()
  const runs = names.own('bulk_runs')
  const { rows } = await execute<{ id: string }>(sql`
    update ${runs} set holder = ${holder}, until = clock_timestamp() + ${leaseTime}
    where id = (select id from ${runs} where ended_at is null and until <= now()
      and ${id === null ? sql`true` : sql`id = ${id}`}
      order by created_at limit 1 for update skip locked)
    returning id`)
  return rows[0] ? { holder, run: rows[0].id } : null
}

/**
 * Renews it. Within a transaction nobody else can take over before that ends.
 * @throws LeaseLost
 */
export async function holdLease({ execute, names }: Database, lease: Lease): Promise<void> {
  const { rows } = await execute(sql`
    update ${names.own('bulk_runs')} set until = clock_timestamp() + ${leaseTime}
    where id = ${lease.run} and holder = ${lease.holder} and ended_at is null returning 1`)
  if (rows.length === 0) {
    throw new LeaseLost()
  }
}

/** @param isDone whether the run is, too; else the next process goes on at once */
export async function endLease(
  { execute, names }: Database,
  { holder, run }: Lease,
  isDone: boolean,
): Promise<void> {
  await execute(sql`
    update ${names.own('bulk_runs')} set holder = null, until = now(),
      ended_at = case when ${isDone} then now() end
    where id = ${run} and holder = ${holder} and ended_at is null`)
}

/** Another process has taken over, or the run was stopped. */
export class LeaseLost extends Error {
  constructor() {
    super('Another process works on this run.')
    this.name = 'LeaseLost'
  }
}

const columns = sql.raw(
  'id, action, input, is_dry, undoes, started_by_id, via, language, created_at, ended_at',
)

interface StoredRun extends Pick<Run, 'action' | 'id' | 'input' | 'language' | 'undoes' | 'via'> {
  [column: string]: unknown
  created_at: Date | string
  ended_at: Date | null | string
  is_dry: boolean
  started_by_id: ID | null
}

function toRun({ created_at, ended_at, is_dry, started_by_id, ...run }: StoredRun): Run {
  const { id, action, input, language, undoes, via } = run
  return {
    id,
    action,
    createdAt: new Date(created_at),
    endedAt: ended_at === null ? null : new Date(ended_at),
    input,
    isDry: is_dry,
    language,
    startedBy: started_by_id,
    undoes,
    via,
  }
}
