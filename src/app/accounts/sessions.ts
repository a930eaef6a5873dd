// The sessions of an account: when and on which device each began, and until when it lasts. Everybody ends their own, admins those of others.
import type { Endpoint, PayloadRequest } from 'payload'

import { sql } from '@payloadcms/db-postgres'
import { roleOf } from 'offprint'
import {
  addDataAndFileToRequest,
  commitTransaction,
  Forbidden,
  initTransaction,
  killTransaction,
  NotFound,
} from 'payload'

import type { Device } from './device.ts'

import { transactionOf } from '../lastAdmin.ts'
import { lockAccount } from './deactivation.ts'
import { devicesOf } from './devices.ts'

export interface Session {
  createdAt: null | string
  /** Null where it is not known. */
  device: Device | null
  expiresAt: string
  id: string
  isCurrent: boolean
}

export interface SessionList {
  sessions: Session[]
}

interface Stored {
  id: string
  sessions?: { createdAt?: null | string; expiresAt: string; id: string }[] | null
}

export const sessionEndpoints: Endpoint[] = [
  { handler: list, method: 'get', path: '/:id/sessions' },
  { handler: end, method: 'post', path: '/:id/sessions/end' },
]

async function list(req: PayloadRequest): Promise<Response> {
  return answer(req, await accountOf(req))
}

/** `{ session }` ends one; without it all end but the one that asks. */
async function end(req: PayloadRequest): Promise<Response> {
  await addDataAndFileToRequest(req)
  const { session } = (req.data ?? {}) as { session?: unknown }
  const account = await accountOf(req)
  await initTransaction(req)
  try {
    await endIn(req, account.id, session)
    await commitTransaction(req)
  } catch (error) {
    await killTransaction(req)
    throw error
  }
  req.payload.logger.info({ account: account.id, by: req.user?.id, msg: 'Sessions were ended.' })
  return answer(req, await accountOf(req))
}

/** Under the lock of the account: a session that goes on meanwhile would come back. */
async function endIn(req: PayloadRequest, account: string, session: unknown): Promise<void> {
  await lockAccount(req, account)
  const database = await transactionOf(req)
  const ended =
    session === undefined
      ? sql`id is distinct from ${currentOf(req) ?? null}`
      : sql`id = ${typeof session === 'string' ? session : null}`
  await database?.execute(
    sql`delete from users_sessions where _parent_id = ${account} and ${ended}`,
  )
}

async function answer(req: PayloadRequest, { id, sessions }: Stored): Promise<Response> {
  const now = new Date().toISOString()
  const devices = await devicesOf(req.payload, id)
  const list: SessionList = {
    sessions: (sessions ?? [])
      .filter(({ expiresAt }) => new Date(expiresAt).toISOString() > now)
      .map(({ id, createdAt, expiresAt }) => ({
        id,
        createdAt: createdAt ?? null,
        device: devices.get(id) ?? null,
        expiresAt,
        isCurrent: id === currentOf(req),
      }))
      // Payload does not keep their order.
      .toSorted((one, other) => timeOf(other) - timeOf(one)),
  }
  return Response.json(list, { headers: { 'cache-control': 'no-store' } })
}

function timeOf({ createdAt }: Session): number {
  return createdAt ? Date.parse(createdAt) : 0
}

function currentOf({ user }: PayloadRequest): string | undefined {
  return (user as { _sid?: string } | null)?._sid
}

async function accountOf(req: PayloadRequest): Promise<Stored> {
  const id = String(req.routeParams?.id)
  const { user } = req
  const isOwn = user?.collection === 'users' && user.id === id
  if (!isOwn && roleOf(req) !== 'admin') {
    throw new Forbidden(req.t)
  }
  const found = /^[\da-f-]{36}$/i.test(id)
    ? await req.payload.db.findOne<Stored>({
        collection: 'users',
        req,
        where: { id: { equals: id } },
      })
    : null
  if (!found) {
    throw new NotFound(req.t)
  }
  return found
}
