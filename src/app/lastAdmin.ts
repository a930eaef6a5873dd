// Keeps the last admin: without one, no user could appoint another.
import type {
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  PayloadRequest,
} from 'payload'

import { sql } from '@payloadcms/db-postgres'
import { APIError } from 'payload'

import { translateFor } from './languages/translateFor.ts'

/** @throws APIError 409 if there is no other admin. */
export const refuseLastDemotion: CollectionBeforeChangeHook = async ({
  data,
  originalDoc,
  req,
}) => {
  if (originalDoc?.role === 'admin' && data.role !== undefined && data.role !== 'admin') {
    await refuseLast(req, originalDoc.id)
  }
  return data
}

/** @throws APIError 409 if there is no other admin. */
export const refuseLastDeletion: CollectionBeforeDeleteHook = async ({ id, req }) => {
  await refuseLast(req, id)
}

/** One who is active. The lock serializes two admins who demote each other: without it both checks would succeed. */
export async function refuseLast(req: PayloadRequest, id: number | string): Promise<void> {
  const database = await transactionOf(req)
  await database?.execute(sql`select pg_advisory_xact_lock(hashtext('offprint last admin'), 0)`)
  const admins = await req.payload.db.find<{ id: string }>({
    collection: 'users',
    limit: 2,
    pagination: false,
    req,
    where: { and: [{ role: { equals: 'admin' } }, { deactivatedAt: { exists: false } }] },
  })
  if (admins.docs.length === 1 && admins.docs[0]?.id === id) {
    const message = translateFor(req.i18n)('lastAdmin')
    throw new APIError(message, 409, { code: 'last-admin' }, true)
  }
}

interface Adapter {
  sessions?: Record<
    string,
    { db: { execute: (query: ReturnType<typeof sql>) => Promise<unknown> } } | undefined
  >
}

export async function transactionOf(req: PayloadRequest) {
  const { sessions } = req.payload.db as unknown as Adapter
  return sessions?.[String(await req.transactionID)]?.db
}
