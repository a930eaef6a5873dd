// The second factors of accounts in the table `offprint_second_factors`, which no API reaches.
import type { Payload } from 'payload'
import type pg from 'pg'

import { type Code, createRecoveryCodes, createSecret, stepOf } from './codes.ts'
import { seal, unseal } from './sealing.ts'

/** In minutes: how long a secret waits for its first code. */
const pendingFor = 60

interface Row {
  is_on: boolean
  is_pending: boolean
  recovery: string[]
  secret: string
}

export interface FactorState {
  isOn: boolean
  recoveryCodesLeft: number
}

export async function factorOf(payload: Payload, user: string): Promise<FactorState> {
  const row = await readRow(payload, user)
  return { isOn: row?.is_on ?? false, recoveryCodesLeft: row?.is_on ? row.recovery.length : 0 }
}

/** Makes a secret that waits for its first code. Undefined if the account has a second factor. */
export async function startFactor(payload: Payload, user: string): Promise<string | undefined> {
  const secret = createSecret()
  const { rowCount } = await poolOf(payload).query(
    `insert into offprint_second_factors as factor (user_id, secret) values ($1, $2)
     on conflict (user_id) do update set secret = excluded.secret, started_at = now()
     where factor.confirmed_at is null`,
    [user, seal(secret, payload.secret, user)],
  )
  return rowCount ? secret : undefined
}

/** Turns it on with its first code. The recovery codes are shown once; undefined if the code is wrong or comes too late. */
export async function confirmFactor(
  payload: Payload,
  user: string,
  code: Code,
): Promise<string[] | undefined> {
  const row = await readRow(payload, user)
  const step = row?.is_pending ? stepIn(payload, user, row, code) : undefined
  if (!row || step === undefined) {
    return undefined
  }
  const { hashes, texts } = createRecoveryCodes()
  const { rowCount } = await poolOf(payload).query(
    `update offprint_second_factors set confirmed_at = now(), last_step = $3, recovery = $4
     where user_id = $1 and secret = $2 and confirmed_at is null`,
    [user, row.secret, step, hashes],
  )
  return rowCount ? texts : undefined
}

/** Whether it is a code of the account. It counts once, also for requests at the same time: the row is locked. */
export async function spendCode(payload: Payload, user: string, code: Code): Promise<boolean> {
  if (code.kind === 'recovery') {
    return changes(
      payload,
      `update offprint_second_factors set recovery = array_remove(recovery, $2)
       where user_id = $1 and confirmed_at is not null and $2 = any(recovery)`,
      [user, code.hash],
    )
  }
  const row = await readRow(payload, user)
  const step = row?.is_on ? stepIn(payload, user, row, code) : undefined
  if (step === undefined) {
    return false
  }
  return changes(
    payload,
    `update offprint_second_factors set last_step = $2
     where user_id = $1 and secret = $3 and confirmed_at is not null and last_step < $2`,
    [user, step, row?.secret],
  )
}

/** The codes before no longer count. */
export async function renewRecoveryCodes(payload: Payload, user: string): Promise<string[]> {
  const { hashes, texts } = createRecoveryCodes()
  await poolOf(payload).query(
    'update offprint_second_factors set recovery = $2 where user_id = $1',
    [user, hashes],
  )
  return texts
}

/** Whether the account had one. */
export async function removeFactor(payload: Payload, user: string): Promise<boolean> {
  return changes(
    payload,
    `with removed as (delete from offprint_second_factors where user_id = $1 returning confirmed_at)
     select 1 from removed where confirmed_at is not null`,
    [user],
  )
}

async function readRow(payload: Payload, user: string): Promise<Row | undefined> {
  const { rows } = await poolOf(payload).query<Row>(
    `select secret, recovery, confirmed_at is not null as is_on,
       confirmed_at is null and started_at > now() - make_interval(mins => $2) as is_pending
     from offprint_second_factors where user_id = $1`,
    [user, pendingFor],
  )
  return rows[0]
}

function stepIn(payload: Payload, user: string, row: Row, code: Code): number | undefined {
  const secret = unseal(row.secret, payload.secret, user)
  if (secret === undefined) {
    payload.logger.warn('A second factor cannot be read: was PAYLOAD_SECRET changed? Reset it.')
    return undefined
  }
  return code.kind === 'totp' ? stepOf(secret, code.text, Date.now()) : undefined
}

async function changes(payload: Payload, text: string, values: unknown[]): Promise<boolean> {
  const { rowCount } = await poolOf(payload).query(text, values)
  return Boolean(rowCount)
}

/** Not within the transaction of a sign-in: a code stays spent, and a new secret stored, also if that fails. */
function poolOf({ db }: Payload): pg.Pool {
  return (db as unknown as { pool: pg.Pool }).pool
}
