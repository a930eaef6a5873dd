// Advisory locks of PostgreSQL, which are released when the process or its connection ends.
import type { Payload } from 'payload'

import { sql } from '@payloadcms/db-postgres'
import { setTimeout as sleep } from 'node:timers/promises'

import type { Executor } from './session.ts'

export interface AdvisoryLock {
  /** False once the connection that holds the lock is lost. */
  isHeld: () => Promise<boolean>
  /** Closes the connection, which releases the lock. Further calls do nothing. */
  release: () => void
}

/** In milliseconds. */
const retryInterval = 500

/** @returns null if another process holds the lock. */
export async function tryAdvisoryLock(
  payload: Payload,
  name: string,
): Promise<AdvisoryLock | null> {
  const client = await payload.db.pool.connect().catch((error: Error) => {
    // As that of a query: see `isOutage`.
    throw Object.assign(error, { query: '' })
  })
  let isLost = false
  const onError = () => {
    isLost = true
  }
  client.on('error', onError)
  if (!(await acquire(client, name))) {
    client.off('error', onError)
    client.release()
    return null
  }
  return {
    isHeld: () =>
      client.query('select 1').then(
        () => !isLost,
        () => false,
      ),
    release: onlyOnce(() => client.release(true)),
  }
}

/** Waits for the lock, then does the work. `onWait` is called once if it has to wait. */
export async function withAdvisoryLock<Result>(
  payload: Payload,
  name: string,
  work: () => Promise<Result>,
  onWait: () => void = () => undefined,
): Promise<Result> {
  let lock = await tryAdvisoryLock(payload, name)
  if (!lock) {
    onWait()
  }
  while (!lock) {
    await sleep(retryInterval)
    lock = await tryAdvisoryLock(payload, name)
  }
  try {
    return await work()
  } finally {
    lock.release()
  }
}

/** Whether any process holds it. */
export async function isLocked({ execute }: Executor, name: string): Promise<boolean> {
  const { rows } = await execute(
    sql`select 1 from pg_locks where locktype = 'advisory' and granted
      and database = (select oid from pg_database where datname = current_database())
      and classid::bigint = hashtext(${name})::bigint & 4294967295 and objid = 0`,
  )
  return rows.length > 0
}

interface Client {
  off: (event: 'error', listener: () => void) => void
  on: (event: 'error', listener: () => void) => void
  query: (text: string, values?: unknown[]) => Promise<{ rows: { isMine?: boolean }[] }>
  release: (error?: boolean | Error) => void
}

async function acquire(client: Client, name: string): Promise<boolean> {
  const text = 'select pg_try_advisory_lock(hashtext($1), 0) as "isMine"'
  try {
    const { rows } = await client.query(text, [name])
    return rows[0]?.isMine === true
  } catch (error) {
    client.release(true)
    throw error
  }
}

function onlyOnce(action: () => void): () => void {
  let isDone = false
  return () => {
    if (!isDone) {
      isDone = true
      action()
    }
  }
}
