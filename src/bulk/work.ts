// Works on a run under its lease: each row in a transaction of its own, with what becomes of the row, as the person.
import type { Payload, PayloadRequest } from 'payload'

import { sql } from '@payloadcms/db-postgres'
import { setTimeout as sleep } from 'node:timers/promises'
import {
  commitTransaction,
  createLocalReq,
  Forbidden,
  initTransaction,
  killTransaction,
} from 'payload'

import type { ID, User } from '../types.ts'
import type { OpenRow } from './rows.ts'
import type { Lease, Run } from './runs.ts'

import { isStaff } from '../access/people.ts'
import { leaveRelated } from '../blog/changes/recordPosts.ts'
import { refreshRelated } from '../blog/related/refreshRelated.ts'
import { inTransaction, poolOf, transactionOf } from '../database/connection.ts'
import { isOutage } from '../database/outage.ts'
import { isWriteConflict } from '../errorResponses/writeConflict.ts'
import { requireOptions } from '../options.ts'
import { findUser, requestOf } from '../workflow/requestAs.ts'
import { doRow } from './doRow.ts'
import { failedIn, refusedBy } from './outcome.ts'
import { readOpenRows, readWritten, recordRest, recordRow } from './rows.ts'
import { endLease, holdLease, LeaseLost, readRun } from './runs.ts'

const batchSize = 50

/**
 * Until the run is at its end, another process has taken over, or the signal ends it after the row in hand.
 * @throws errors of the database: whoever takes over goes on with the row in hand, of which nothing is written
 */
export async function workOn(payload: Payload, lease: Lease, signal?: AbortSignal): Promise<void> {
  const database = poolOf(payload)
  const run = await readRun(database, lease.run)
  const work: null | Work = run && { lease, run }
  try {
    let isDone = work === null
    while (work && !isDone && !signal?.aborted) {
      const rows = await readOpenRows(database, work.run.id, batchSize)
      isDone = rows.length === 0
      await workOnRows(payload, work, rows, signal)
    }
    if (work && isDone) {
      isDone = await relateWritten(payload, work, signal)
    }
    await endLease(database, lease, isDone)
  } catch (error) {
    if (!(error instanceof LeaseLost)) {
      throw error
    }
  }
}

/**
 * Which posts belong together is worked out once all are written: whoever takes over after a crash does it, too.
 * @returns false where the signal came first
 */
async function relateWritten(
  payload: Payload,
  { lease, run }: Work,
  signal?: AbortSignal,
): Promise<boolean> {
  const written = run.isDry ? [] : await readWritten(poolOf(payload), run.id)
  for (let from = 0; from < written.length && !signal?.aborted; from += batchSize) {
    await relate(payload, lease, written.slice(from, from + batchSize))
  }
  return !signal?.aborted
}

async function relate(payload: Payload, lease: Lease, ids: ID[], tries = 1): Promise<void> {
  const req = await createLocalReq({}, payload)
  try {
    await inTransaction(req, async () => {
      const database = await transactionOf(req)
      await holdLease(database, lease)
      await refreshRelated(database, ids)
      await database.execute(sql`select pg_notify('offprint_change', '')`)
    })
  } catch (error) {
    if (!(await mayRetry(error, tries))) {
      throw error
    }
    await relate(payload, lease, ids, tries + 1)
  }
}

interface Work {
  lease: Lease
  /** Whoever has started it, and the version of the row that was read. */
  person?: { user: null | User; version: string }
  run: Run
}

async function workOnRows(
  payload: Payload,
  work: Work,
  rows: OpenRow[],
  signal?: AbortSignal,
): Promise<void> {
  for (const row of rows) {
    if (signal?.aborted || !(await workOnRow(payload, work, row))) {
      return
    }
  }
}

const mostTries = 8

/** Deadlocks and the like: another write of the same rows was first. After a pause. */
async function mayRetry(error: unknown, tries: number): Promise<boolean> {
  const isSoon = isWriteConflict(error) && tries < mostTries
  await (isSoon && sleep(Math.random() * 50 * tries))
  return isSoon
}

/** @returns false where there is nothing more to do, because whoever started it may not work here any more */
async function workOnRow(payload: Payload, work: Work, row: OpenRow): Promise<boolean> {
  for (let tries = 1; ; tries += 1) {
    const req = await requestFor(payload, work)
    if (!req || !mayWork(req)) {
      await refuseRest(payload, work, req)
      return false
    }
    try {
      await tryRow(req, work, row)
      return true
    } catch (error) {
      if (!(await mayRetry(error, tries))) {
        await recordRefusal(req, work, row, error)
        return true
      }
    }
  }
}

/** As the person is now: read again where the row was written since. Null if it is gone. */
async function requestFor(payload: Payload, work: Work): Promise<null | PayloadRequest> {
  const { language, startedBy } = work.run
  const { execute, names } = poolOf(payload)
  const { rows } = await execute<{ version: string }>(
    sql`select xmin::text as version from ${names.table('users')} where id = ${startedBy}::${names.userID}`,
  )
  const version = rows[0]?.version
  if (startedBy === null || version === undefined) {
    return null
  }
  if (work.person?.version !== version) {
    work.person = { user: await findUser(payload, startedBy), version }
  }
  const { user } = work.person
  return user && requestOf(payload, user, language)
}

/** The role may be gone since the start, or the account. */
function mayWork(req: PayloadRequest): boolean {
  const { deactivatedAt } = (req.user ?? {}) as { deactivatedAt?: null | string }
  return isStaff(req) && !deactivatedAt
}

async function tryRow(req: PayloadRequest, { lease, run }: Work, row: OpenRow): Promise<void> {
  await initTransaction(req)
  try {
    const database = await transactionOf(req)
    await leaveRelated(req)
    await holdLease(database, lease)
    const { details, kept } = await doRow(req, run, row, requireOptions(req.payload))
    if (run.isDry) {
      await killTransaction(req)
    }
    const records = run.isDry ? poolOf(req.payload) : database
    await recordRow(records, lease, row.position, { kept, result: details, state: 'done' })
    await commitTransaction(req)
  } catch (error) {
    await killTransaction(req)
    throw error
  }
}

/** @throws LeaseLost, and what may succeed at another time: then the row stays open */
async function recordRefusal(
  req: PayloadRequest,
  { lease }: Work,
  { article, position }: OpenRow,
  error: unknown,
): Promise<void> {
  if (error instanceof LeaseLost || isOutage(error)) {
    throw error
  }
  const refused = refusedBy(error)
  if (!refused) {
    const msg = `An article of many could not be written: ${article}.`
    req.payload.logger.error({ err: error, msg })
  }
  const database = poolOf(req.payload)
  await holdLease(database, lease)
  await recordRow(database, lease, position, refused ?? failedIn(req))
}

async function refuseRest(payload: Payload, { lease }: Work, req: null | PayloadRequest) {
  const database = poolOf(payload)
  await holdLease(database, lease)
  const { message } = new Forbidden(req?.t)
  const error = { code: 'not-allowed', message }
  await recordRest(database, lease.run, { result: { error }, state: 'refused' })
}
