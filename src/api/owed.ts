// `GET /api/articles/owed`: what is owed to the blog, what becomes free soon, and what is blocked. For users with a role.
import type { Endpoint, PayloadRequest } from 'payload'

import type { ResolvedOptions } from '../options.ts'

import { authorIdOf, isEditorOrAdmin } from '../access/people.ts'
import { requireStaff } from '../access/require.ts'
import { InvalidRequest } from '../errors.ts'
import { noAuthor } from '../facts/authorFilter.ts'
import { type DeferredList, listDeferred } from '../owed/listDeferred.ts'
import { listOwed, type OwedList } from '../owed/listOwed.ts'
import { type OwedGroup, owedGroups } from '../owed/owedGroups.ts'

const maxLimit = 100
const defaultLimit = 20

export interface OwedResponse extends OwedList {
  deferred: DeferredList
  /** True if the list is of one's own articles, and the user is not linked to an author. */
  isUnlinked: boolean
  /** Which part of each list this is; the first is 1. A list has more where its count says so. */
  page: number
}

/**
 * `?scope=all` (the default of admins and editors) or `own`; authors only get their own articles.
 * `?limit=` lines of each kind: 20 by default, 100 at most; `?page=` further ones. `?group=` lists one group alone; the
 * counts stay those of all.
 */
export function owedEndpoint(options: ResolvedOptions): Endpoint {
  return { handler: (req) => showOwed(req, options), method: 'get', path: '/owed' }
}

async function showOwed(req: PayloadRequest, options: ResolvedOptions): Promise<Response> {
  requireStaff(req)
  const query = {
    group: groupOf(req),
    isOwn: scopeOf(req) === 'own',
    limit: limitOf(req),
    page: pageOf(req),
  }
  return Response.json(await readOwed(req, query, options))
}

interface OwedRequest {
  group?: OwedGroup
  isOwn: boolean
  /** Lines of each kind, at most. */
  limit: number
  /** @default 1 */
  page?: number
}

/** For users with a role; authors only get their own articles, which the caller sees to. */
export async function readOwed(
  req: PayloadRequest,
  { group, isOwn, limit, page = 1 }: OwedRequest,
  options: ResolvedOptions,
): Promise<OwedResponse> {
  const author = authorIdOf(req)
  const { timeZone } = options
  const query = { author: isOwn ? (author ?? noAuthor(req.payload)) : null, limit, page }
  const list = await listOwed(req, { ...query, group, now: new Date(), timeZone })
  return {
    ...list,
    deferred: await listDeferred(req, { ...query, today: list.today }),
    isUnlinked: isOwn && author === null,
    page,
  }
}

function scopeOf(req: PayloadRequest): 'all' | 'own' {
  const { scope } = req.query
  if (scope !== undefined && scope !== 'all' && scope !== 'own') {
    throw new InvalidRequest('"scope" must be all or own.', 'scope')
  }
  return isEditorOrAdmin(req) ? (scope ?? 'all') : 'own'
}

function groupOf({ query: { group } }: PayloadRequest): OwedGroup | undefined {
  const known = owedGroups.find((one) => one === group)
  if (group !== undefined && !known) {
    throw new InvalidRequest(`"group" must be one of ${owedGroups.join(', ')}.`, 'group')
  }
  return known
}

function limitOf(req: PayloadRequest): number {
  const { limit = String(defaultLimit) } = req.query
  if (typeof limit !== 'string' || !/^[1-9]\d{0,2}$/.test(limit) || Number(limit) > maxLimit) {
    throw new InvalidRequest(`"limit" must be a whole number from 1 to ${maxLimit}.`, 'limit')
  }
  return Number(limit)
}

function pageOf({ query: { page = '1' } }: PayloadRequest): number {
  if (typeof page !== 'string' || !/^[1-9]\d{0,5}$/.test(page)) {
    throw new InvalidRequest('"page" must be a whole number from 1.', 'page')
  }
  return Number(page)
}
