// `GET /api/articles/views`: saved views of the list of articles, those of the user and those that are shared, each with
// how many articles it has for whoever asks.
import type { Endpoint, PayloadRequest } from 'payload'

import type { FindQuery } from '../find/conditions.ts'
import type { ResolvedOptions } from '../options.ts'
import type { ID } from '../types.ts'

import { roleOf } from '../access/people.ts'
import { requireStaff } from '../access/require.ts'
import { findDocs } from '../database/documents.ts'
import { idOf } from '../domain/idOf.ts'
import { InvalidQuery } from '../errors.ts'
import { countMatching } from '../find/countMatching.ts'
import { readFindQuery } from './findQuery.ts'

export interface SavedView {
  /** Null where the query finds nothing any more: it is invalid, or its outlet or author is gone. */
  count: null | number
  id: ID
  isOwn: boolean
  mayChange: boolean
  name: string
  /** Of `find`, without the question mark. */
  query: string
  shared: boolean
}

/** More than a navigation has room for. */
const most = 50

export function savedViewsEndpoint(options: ResolvedOptions): Endpoint {
  return {
    handler: async (req) => {
      requireStaff(req)
      const views = await readSavedViews(req, options)
      return Response.json({ views }, { headers: { 'cache-control': 'no-store' } })
    },
    method: 'get',
    path: '/views',
  }
}

/** All are counted by one query. */
export async function readSavedViews(
  req: PayloadRequest,
  options: ResolvedOptions,
): Promise<SavedView[]> {
  const views = await listSavedViews(req, options)
  const queries = views.map(({ query }) => queryOf(req, query, options))
  const known = await readKnown(req, queries, options)
  const isValid = (query: FindQuery | null): query is FindQuery =>
    query !== null && names.every((name) => !query[name] || known[name].has(query[name]))
  const valid = queries.filter(isValid)
  const counts = valid[0] ? await countMatching(req, valid, valid[0]) : []
  return views.map((view, n) => {
    const query = queries[n] ?? null
    return { ...view, count: isValid(query) ? (counts[valid.indexOf(query)] ?? 0) : null }
  })
}

/** One's own first. */
export async function listSavedViews(
  req: Pick<PayloadRequest, 'payload' | 'user'>,
  { slugs }: ResolvedOptions,
): Promise<Omit<SavedView, 'count'>[]> {
  const { docs } = await req.payload.find({
    collection: slugs.articleViews,
    depth: 0,
    limit: most,
    overrideAccess: false,
    pagination: false,
    sort: 'name',
    user: req.user,
  })
  const isAdmin = roleOf(req) === 'admin'
  const views = docs.map(({ id, name, owner, query, shared }) => {
    const isOwn = idOf(owner) === req.user?.id
    return {
      id,
      name,
      isOwn,
      mayChange: isOwn || isAdmin,
      query: query ?? '',
      shared: shared === true,
    }
  })
  return views.toSorted((one, other) => Number(other.isOwn) - Number(one.isOwn))
}

function queryOf(req: PayloadRequest, query: string, options: ResolvedOptions): FindQuery | null {
  try {
    return readFindQuery(req, new URLSearchParams(query), options)
  } catch (error) {
    if (error instanceof InvalidQuery) {
      return null
    }
    throw error
  }
}

const names = ['author', 'outlet'] as const

/** Outlets and authors that are still there. */
async function readKnown(
  req: PayloadRequest,
  queries: (FindQuery | null)[],
  { slugs }: ResolvedOptions,
): Promise<Record<(typeof names)[number], Set<ID>>> {
  const read = async (name: (typeof names)[number]) => {
    const ids = queries.map((query) => query?.[name]).filter(Boolean)
    if (ids.length === 0) {
      return new Set<ID>()
    }
    const docs = await findDocs(req, slugs[name === 'author' ? 'authors' : 'outlets'], {
      overrideAccess: false,
      select: { name: true },
      where: { id: { in: ids } },
    })
    return new Set<ID>(docs.map(({ id }) => id))
  }
  return { author: await read('author'), outlet: await read('outlet') }
}
