// `POST /api/<collection>/:id/presence`: the heartbeat of a form. Says who else has the document open, and which state
// of it is stored.
import { type CollectionSlug, type Endpoint, Forbidden, type PayloadRequest } from 'payload'

import type { ResolvedOptions } from '../options.ts'
import type { ID } from '../types.ts'

import { isStaff } from '../access/people.ts'
import { poolOf } from '../database/connection.ts'
import { findDocs } from '../database/documents.ts'
import { readID } from '../database/ids.ts'
import { type PresentUser, recordHeartbeat, removeHeartbeat } from '../database/presence.ts'
import { idOf, isUUID } from '../domain/idOf.ts'
import { isEditedSlug } from '../editing/editingFields.ts'
import { InvalidRequest, NotFound } from '../errors.ts'
import { readObject } from './readObject.ts'

export interface PresenceResponse {
  others: PresentUser[]
  updatedAt: string
  updatedBy: { id: ID; name: string } | null
}

/**
 * For staff who may read the document: `{ tab, isChanged? }`, and `{ tab, leave: true }` when the form is closed, which
 * is answered with 204. A tab that is silent for 75 seconds is gone.
 */
export function presenceEndpoints(slug: string, options: ResolvedOptions): Endpoint[] {
  const handler = (req: PayloadRequest) => handleHeartbeat(req, slug as CollectionSlug)
  return isEditedSlug(slug, options) ? [{ handler, method: 'post', path: '/:id/presence' }] : []
}

async function handleHeartbeat(req: PayloadRequest, slug: CollectionSlug): Promise<Response> {
  if (!req.user || !isStaff(req)) {
    throw new Forbidden(req.t)
  }
  const { isChanged, isLeaving, tab } = readHeartbeat(await readObject(req))
  const document = String(req.routeParams?.id).toLowerCase()
  const place = { slug, document, tab, user: req.user.id }
  if (isLeaving) {
    await removeHeartbeat(poolOf(req.payload), place)
    return new Response(null, { status: 204 })
  }
  const { updatedAt, updatedBy } = await readState(req, slug, document)
  const saver = idOf(updatedBy)
  const presence = await recordHeartbeat(poolOf(req.payload), { ...place, isChanged }, saver)
  const answer: PresenceResponse = {
    others: presence.others,
    updatedAt,
    updatedBy: saver && presence.savedBy ? { id: saver, name: presence.savedBy } : null,
  }
  return Response.json(answer)
}

interface State {
  updatedAt: string
  updatedBy?: { id: ID } | ID | null
}

/** @throws NotFound also where the caller may not read it: nobody learns here that there is such a document. */
async function readState(
  req: PayloadRequest,
  slug: CollectionSlug,
  document: string,
): Promise<State> {
  const id = readID(req.payload, document, slug)
  const select = { updatedAt: true, updatedBy: true } as const
  const where = { id: { equals: id } }
  const asked = { limit: 1, overrideAccess: false, select, where }
  const [state] = id ? await findDocs<State>(req, slug, asked) : []
  if (!state) {
    throw new NotFound('document')
  }
  return state
}

function readHeartbeat({ isChanged = false, leave = false, tab }: Record<string, unknown>) {
  if (typeof tab !== 'string' || !isUUID(tab)) {
    throw new InvalidRequest('"tab" must be a UUID.', 'tab')
  }
  if (typeof isChanged !== 'boolean') {
    throw new InvalidRequest('"isChanged" must be true or false.', 'isChanged')
  }
  if (typeof leave !== 'boolean') {
    throw new InvalidRequest('"leave" must be true or false.', 'leave')
  }
  return { isChanged, isLeaving: leave, tab: tab.toLowerCase() }
}
