// `GET /api/articles/find`: the articles, for those who work on them. Authors find their own.
import type { Endpoint, PayloadRequest } from 'payload'

import type { ResolvedOptions } from '../options.ts'

import { requireStaff } from '../access/require.ts'
import { filterChoices } from '../find/filterChoices.ts'
import { findArticles } from '../find/findArticles.ts'
import { readFindQuery } from './findQuery.ts'

/**
 * `?q=` words, `?view=` what is to be done, `?outlet=` and `?author=` ids (an empty outlet: of none), `?assignee=` a user or `me` (empty: nobody), `?topic=`, `?year=` at
 * the outlet, `?missing=` a code, `?freeFor=` days at least, `?sort=`, `?cursor=`, `?limit=`. Answers `{ docs, nextCursor,
 * total, views }`; `/find/filters` what the filters offer then.
 */
export function findEndpoints(options: ResolvedOptions): Endpoint[] {
  return [
    { handler: (req) => show(req, options, findArticles), method: 'get', path: '/find' },
    { handler: (req) => show(req, options, filterChoices), method: 'get', path: '/find/filters' },
  ]
}

async function show(
  req: PayloadRequest,
  options: ResolvedOptions,
  read: typeof filterChoices | typeof findArticles,
): Promise<Response> {
  requireStaff(req)
  const found = await read(req, readFindQuery(req, req.searchParams, options))
  return Response.json(found, { headers: { 'cache-control': 'no-store' } })
}
