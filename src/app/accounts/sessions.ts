// The sessions of an account: when each began and until when it lasts. Everybody ends their own, admins those of others.
import type { Endpoint, PayloadRequest } from 'payload'

import { roleOf } from 'offprint'
import { addDataAndFileToRequest, Forbidden, NotFound } from 'payload'

export interface SessionList {
  sessions: { createdAt: null | string; expiresAt: string; id: string; isCurrent: boolean }[]
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
  const { id, sessions } = await accountOf(req)
  await addDataAndFileToRequest(req)
  const { session } = (req.data ?? {}) as { session?: unknown }
  const left = (sessions ?? []).filter((one) =>
    session === undefined ? one.id === currentOf(req) : one.id !== session,
  )
  // The date of the last change is not that of a session.
  const data = { sessions: left, updatedAt: null }
  await req.payload.db.updateOne({ id, collection: 'users', data, req, returning: false })
  req.payload.logger.info({ account: id, by: req.user?.id, msg: 'Sessions were ended.' })
  return answer(req, { id, sessions: left })
}

function answer(req: PayloadRequest, { sessions }: Stored): Response {
  const now = new Date().toISOString()
  const list: SessionList = {
    sessions: (sessions ?? [])
      .filter(({ expiresAt }) => new Date(expiresAt).toISOString() > now)
      .map(({ id, createdAt, expiresAt }) => ({
        id,
        createdAt: createdAt ?? null,
        expiresAt,
        isCurrent: id === currentOf(req),
      }))
      .reverse(),
  }
  return Response.json(list, { headers: { 'cache-control': 'no-store' } })
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
