// The secrets of webhooks: made here, encrypted in a table of their own, told once, and replaced.
import type { Payload, PayloadRequest } from 'payload'

import { sql } from '@payloadcms/db-postgres'

import type { ID } from '../types.ts'

import { type Database, transactionOf } from '../database/connection.ts'
import { instant } from '../database/rules.ts'
import { isSecret, newSecret } from './sign.ts'

/** How long the old one signs as well. */
const overlap = sql`interval '24 hours'`

/** Of a new webhook, in the transaction that makes it. What has happened before is not sent to it. */
export async function createSecret(req: PayloadRequest, id: ID, isShown: boolean): Promise<string> {
  const { execute, names } = await transactionOf(req)
  const secret = newSecret()
  await execute(sql`
    insert into ${names.own('webhook_endpoints')} (webhook_id, secret, is_shown, position)
    values (${id}, ${req.payload.encrypt(secret)}, ${isShown}, ${latestPosition({ names })})`)
  return secret
}

/** The secret of one that a form has made, the first time; null afterwards. */
export async function showSecret(
  payload: Payload,
  { execute, names }: Database,
  id: ID,
): Promise<null | string> {
  const { rows } = await execute<{ secret: string }>(sql`
    update ${names.own('webhook_endpoints')} set is_shown = true
    where webhook_id = ${id} and not is_shown returning secret`)
  return rows[0] ? payload.decrypt(rows[0].secret) : null
}

/** The one before stays valid for a day; one that was replaced before that does not. */
export async function rotateSecret(
  payload: Payload,
  { execute, names }: Database,
  id: ID,
): Promise<{ oldUntil: null | string; secret: string }> {
  const secret = newSecret()
  const endpoints = names.own('webhook_endpoints')
  const { rows } = await execute<{ oldUntil: null | string }>(sql`
    insert into ${endpoints} as old (webhook_id, secret, is_shown, position)
    values (${id}, ${payload.encrypt(secret)}, true, ${latestPosition({ names })})
    on conflict (webhook_id) do update set secret = excluded.secret, is_shown = true,
      old_secret = old.secret, old_until = now() + ${overlap}
    returning ${instant('old_until')} as "oldUntil"`)
  return { oldUntil: rows[0]?.oldUntil ?? null, secret }
}

function latestPosition({ names }: Pick<Database, 'names'>) {
  return sql`(select coalesce(max(position), 0) from ${names.own('events')})`
}

/** Those that sign now. None where the secret of Payload is another one than it was. */
export async function readSecrets(
  payload: Payload,
  { execute, names }: Database,
  id: ID,
): Promise<string[]> {
  const { rows } = await execute<{ old: null | string; secret: string }>(sql`
    select secret, case when old_until > now() then old_secret end as old
    from ${names.own('webhook_endpoints')} where webhook_id = ${id}`)
  const [{ old = null, secret = '' } = {}] = rows
  return [secret, old ?? '']
    .filter(Boolean)
    .map((one) => payload.decrypt(one))
    .filter(isSecret)
}

/** Whether somebody has yet to read it, and until when the one before is valid. */
export async function readState(
  { execute, names }: Database,
  id: ID,
): Promise<{ isShown: boolean; oldUntil: null | string }> {
  const { rows } = await execute<{ isShown: boolean; oldUntil: null | string }>(sql`
    select is_shown as "isShown", case when old_until > now() then ${instant('old_until')} end as "oldUntil"
    from ${names.own('webhook_endpoints')} where webhook_id = ${id}`)
  return rows[0] ?? { isShown: true, oldUntil: null }
}
