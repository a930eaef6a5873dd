// `GET /api/articles/owed`: what is owed to the blog, what becomes free soon, and what is blocked. For users with a role.
import type { Endpoint, PayloadRequest } from 'payload'

import type { ResolvedOptions } from '../options.ts'
import type { OwedGroup } from '../owed/classify.ts'
import type { DeferredList } from '../owed/listDeferred.ts'
import type { OwedList } from '../owed/listOwed.ts'

import { authorIdOf, isEditorOrAdmin } from '../access/people.ts'
import { requireStaff } from '../access/require.ts'
import { InvalidRequest } from '../errors.ts'
import { noAuthor } from '../owed/authorFilter.ts'
import { owedGroups } from '../owed/classify.ts'
import { listDeferred } from '../owed/listDeferred.ts'
import { listOwed } from '../owed/listOwed.ts'

const maxLimit = 100
const defaultLimit = 20

export interface OwedResponse extends OwedList {
  deferred: DeferredList
  /** True if the list is of one's own articles, and the user is not linked to an author. */
  isUnlinked: boolean
}

/**
 * `?scope=all` (the default of admins and editors) or `own`; authors only get their own articles.
 * `?limit=` lines of each kind: 20 by default, 100 at most. `?group=` lists one group alone; the counts stay those of all.
 */
export function owedEndpoint(options: ResolvedOptions): Endpoint {
  return { handler: (req) => showOwed(req, options), method: 'get', path: '/owed' }
}

async function showOwed(req: PayloadRequest, options: ResolvedOptions): Promise<Response> {
  requireStaff(req)
  const query = { group: groupOf(req), isOwn: scopeOf(req) === 'own', limit: limitOf(req) }
  return Response.json(await readOwed(req, query, options))
}

interface OwedRequest {
  group?: OwedGroup
  isOwn: boolean
  /** Lines of each kind, at most. */
  limit: number
}

/** For users with a role; authors only get their own articles, which the caller sees to. */
export async function readOwed(
  req: PayloadRequest,
  { group, isOwn, limit }: OwedRequest,
  options: ResolvedOptions,
): Promise<OwedResponse> {
  const author = authorIdOf(req)
  const { timeZone } = options
  const query = { author: isOwn ? (author ?? noAuthor(req.payload)) : null, limit }
  const list = await listOwed(req, { ...query, group, now: new Date(), timeZone })
  return {
    ...list,
    deferred: await listDeferred(req, { ...query, today: list.today }),
    isUnlinked: isOwn && author === null,
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
