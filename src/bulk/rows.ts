// The rows of a run: which article each is about, and what became of it.
import { sql } from '@payloadcms/db-postgres'

import type { Database } from '../database/connection.ts'
import type { ID, Refusal } from '../types.ts'
import type { RowDetails } from './action.ts'
import type { Lease } from './runs.ts'

import { instant } from '../database/rules.ts'
import { LeaseLost } from './runs.ts'

/** `done` of a dry run: it would be. `stopped`: somebody ended the run before. */
export const rowStates = ['waiting', 'done', 'already', 'refused', 'failed', 'stopped'] as const
export type RowState = (typeof rowStates)[number]

/** Why nothing was done, by a code and in words. */
export interface RowError {
  at?: string
  by?: string
  code: string
  message: string
}

export interface RowResult extends RowDetails {
  error?: RowError
  refusals?: Refusal[]
}

/** What is to be done. */
export interface OpenRow {
  article: ID
  expected: Date | null
  kept: unknown
  position: number
}

export interface ReportedRow extends RowResult {
  id: ID
  ok: boolean
  position: number
  state: RowState
  title: string
}

interface Outcome {
  kept?: unknown
  result: RowResult
  state: RowState
}

export async function readOpenRows(
  { execute, names }: Database,
  run: string,
  limit: number,
): Promise<OpenRow[]> {
  const { rows } = await execute<{ expected: Date | null | string } & Omit<OpenRow, 'expected'>>(
    sql`select article_id as article, expected, kept, position from ${names.own('bulk_rows')}
      where run_id = ${run} and state = 'waiting' order by position limit ${limit}`,
  )
  return rows.map(({ expected, ...row }) => ({
    ...row,
    expected: expected === null ? null : new Date(expected),
  }))
}

/** The articles that a run has changed. */
export async function readWritten({ execute, names }: Database, run: string): Promise<ID[]> {
  const { rows } = await execute<{ id: ID }>(
    sql`select article_id as id from ${names.own('bulk_rows')}
      where run_id = ${run} and state = 'done' order by article_id`,
  )
  return rows.map(({ id }) => id)
}

/** The articles of a run, as they were chosen. */
export async function readChosen(
  { execute, names }: Database,
  run: string,
): Promise<{ expected: null | string; id: ID }[]> {
  const { rows } = await execute<{ expected: null | string; id: ID }>(
    sql`select article_id as id, ${instant('expected')} as expected from ${names.own('bulk_rows')}
      where run_id = ${run} order by position`,
  )
  return rows
}

/**
 * In the transaction of what was done, or on its own. A row gets its outcome once.
 * @throws LeaseLost where it has one: somebody has stopped the run
 */
export async function recordRow(
  { execute, names }: Database,
  { holder, run }: Lease,
  position: number,
  { kept, result, state }: Outcome,
): Promise<void> {
  const keeps = kept === undefined ? sql`kept` : sql`${JSON.stringify(kept)}::jsonb`
  const { rows } = await execute(sql`
    update ${names.own('bulk_rows')} set state = ${state}, result = ${JSON.stringify(result)}::jsonb, kept = ${keeps}
    where run_id = ${run} and position = ${position} and state = 'waiting'
      and exists (select 1 from ${names.own('bulk_runs')} r where r.id = ${run} and r.holder = ${holder})
    returning 1`)
  if (rows.length === 0) {
    throw new LeaseLost()
  }
}

/** All that are left. */
export async function recordRest(
  { execute, names }: Database,
  run: string,
  { result, state }: Outcome,
): Promise<void> {
  await execute(sql`
    update ${names.own('bulk_rows')} set state = ${state}, result = ${JSON.stringify(result)}::jsonb
    where run_id = ${run} and state = 'waiting'`)
}

export async function countRows(
  { execute, names }: Database,
  run: string,
): Promise<Record<RowState, number>> {
  const { rows } = await execute<{ count: number; state: RowState }>(
    sql`select state, count(*)::int as count from ${names.own('bulk_rows')}
      where run_id = ${run} group by state`,
  )
  const counts = rowStates.map((state) => [
    state,
    rows.find((one) => one.state === state)?.count ?? 0,
  ])
  return Object.fromEntries(counts) as Record<RowState, number>
}

export interface Reason {
  code: string
  count: number
  /** Of one of the rows. */
  message: string
  state: RowState
}

/** Why nothing was done, the most frequent first; an article may have several reasons. */
export async function groupReasons({ execute, names }: Database, run: string): Promise<Reason[]> {
  const { rows } = await execute<Reason>(sql`
    select state, why ->> 'code' as code, min(why ->> 'message') as message, count(distinct position)::int as count
    from ${names.own('bulk_rows')}, jsonb_array_elements(case when result -> 'error' is not null
      then jsonb_build_array(result -> 'error') else coalesce(result -> 'refusals', '[]') end) why
    where run_id = ${run} and state not in ('waiting', 'done')
    group by 1, 2 order by count desc, code`)
  return rows
}

interface Page {
  after: number
  isOk?: boolean | undefined
  limit: number
  state?: RowState | undefined
}

export async function readRows(
  { execute, names }: Database,
  run: string,
  { after, isOk, limit, state }: Page,
): Promise<ReportedRow[]> {
  const { rows } = await execute<
    { result: RowResult } & Pick<ReportedRow, 'id' | 'position' | 'state' | 'title'>
  >(sql`
    select article_id as id, position, result, state, title from ${names.own('bulk_rows')}
    where run_id = ${run} and position > ${after} and ${state ? sql`state = ${state}` : sql`true`}
      and ${isOk === undefined ? sql`true` : sql`state <> 'waiting' and (state = 'done') = ${isOk}`}
    order by position limit ${limit}`)
  return rows.map(({ id, position, result, state: now, title }) => ({
    id,
    ok: now === 'done',
    position,
    state: now,
    title,
    ...result,
  }))
}
