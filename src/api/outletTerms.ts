// `GET` and `POST /api/outlets/terms`: the terms of many outlets side by side, and saved together.
import { APIError, type Endpoint, type PayloadRequest } from 'payload'

import type { ID, OutletTerms } from '../types.ts'

import { requireEditorOrAdmin, requireStaff } from '../access/require.ts'
import { inTransaction } from '../database/connection.ts'
import { updateDoc } from '../database/documents.ts'
import { readID } from '../database/ids.ts'
import { lockWithArticles } from '../database/lock.ts'
import { isObject } from '../domain/isObject.ts'
import { InvalidRequest } from '../errors.ts'
import { type ResolvedOptions, slugsOf } from '../options.ts'
import { listOutletTerms, maxOutlets } from '../owed/outletTerms.ts'
import { readObject } from './readObject.ts'

/** `POST` saves all of them in one transaction, or none: the error of the one that failed has its id in `data.outlet`. */
export function outletTermsEndpoints(options: ResolvedOptions): Endpoint[] {
  return [
    { handler: (req) => showTerms(req, options), method: 'get', path: '/terms' },
    { handler: (req) => saveTerms(req, options), method: 'post', path: '/terms' },
  ]
}

async function showTerms(req: PayloadRequest, options: ResolvedOptions): Promise<Response> {
  requireStaff(req)
  return Response.json(await listOutletTerms(req, new Date(), options))
}

async function saveTerms(req: PayloadRequest, options: ResolvedOptions): Promise<Response> {
  requireEditorOrAdmin(req)
  const changes = readChanges(req, (await readObject(req)).outlets)
  const ids = changes.map(({ id }) => id)
  await inTransaction(req, async () => {
    // All at once, in the order of all other writes: one after the other they could deadlock.
    await lockWithArticles(req, 'outlets', ids)
    for (const change of changes) {
      await saveOne(req, change)
    }
  })
  return Response.json(await listOutletTerms(req, new Date(), options, ids))
}

interface Change {
  expectedUpdatedAt?: string
  id: ID
  terms: Partial<OutletTerms>
}

async function saveOne(req: PayloadRequest, { id, ...data }: Change): Promise<void> {
  try {
    await updateDoc(req, slugsOf(req.payload).outlets, { id, data, overrideAccess: false })
  } catch (error) {
    if (error instanceof APIError) {
      error.data = { ...(error.data as null | object), outlet: id }
    }
    throw error
  }
}

/** @throws InvalidRequest naming what is of the wrong kind. Values are checked by the write. */
function readChanges(req: PayloadRequest, value: unknown): Change[] {
  if (!Array.isArray(value) || value.length === 0 || value.length > maxOutlets) {
    throw new InvalidRequest(`"outlets" must be a list of 1 to ${maxOutlets} outlets.`, 'outlets')
  }
  const changes = value.map((one, index) => readChange(req, one, index))
  if (new Set(changes.map(({ id }) => id)).size < changes.length) {
    throw new InvalidRequest('"outlets" names an outlet twice.', 'outlets')
  }
  return changes
}

const fields = new Set([
  'allowedSince',
  'askAfterDays',
  'contactEmail',
  'embargoDays',
  'excerptWords',
  'freeAfterDays',
  'fullText',
  'policyUrl',
  'searchPolicy',
])

function readChange({ payload }: PayloadRequest, value: unknown, index: number): Change {
  const path = `outlets.${index}`
  const { expectedUpdatedAt, terms, ...named } = objectOf(value, path)
  const given = objectOf(terms, `${path}.terms`)
  const unknown = Object.keys(given).find((name) => !fields.has(name))
  if (unknown !== undefined) {
    throw new InvalidRequest(`"${path}.terms" has no "${unknown.slice(0, 100)}".`, `${path}.terms`)
  }
  const id = readID(payload, named.id)
  if (id === null) {
    throw new InvalidRequest(`"${path}.id" must be the id of an outlet.`, `${path}.id`)
  }
  const expected = expectedUpdatedAt === undefined ? {} : { expectedUpdatedAt }
  return { id, terms: given, ...(expected as Pick<Change, 'expectedUpdatedAt'>) }
}

function objectOf(value: unknown, path: string): Record<string, unknown> {
  if (!isObject(value)) {
    throw new InvalidRequest(`"${path}" must be an object.`, path)
  }
  return value
}
