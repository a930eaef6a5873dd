// `GET /api/articles/find`: the articles, for those who work on them. Authors find their own.
import type { Endpoint, PayloadRequest } from 'payload'

import { z } from 'zod'

import type { FindQuery } from '../find/findArticles.ts'
import type { ResolvedOptions } from '../options.ts'

import { authorIdOf, isEditorOrAdmin } from '../access/people.ts'
import { requireStaff } from '../access/require.ts'
import { readID } from '../database/ids.ts'
import { todayIn } from '../domain/days.ts'
import { InvalidQuery } from '../errors.ts'
import { noAuthor } from '../facts/authorFilter.ts'
import { findArticles } from '../find/findArticles.ts'
import { readCursor, readSort, sortNames } from '../find/sorts.ts'
import { articleViews } from '../find/views.ts'
import { readQuery } from './readQuery.ts'

/** What an article can lack, so that it is not on the blog. */
const missingCodes = [
  'author-missing',
  'body-missing',
  'byline-missing',
  'embargoed',
  'evidence-missing',
  'footnotes-broken',
  'image-rights-missing',
  'note-missing',
  'outlet-date-in-future',
  'outlet-date-missing',
  'outlet-missing',
  'permission-missing',
] as const

const usual = 50
const most = 100

/** Ids and cursors are read by hand: what they may be depends on the database, and on each other. */
const findQuery = z.object({
  author: z.string().optional(),
  cursor: z.string().max(1000).optional(),
  freeFor: z
    .string()
    .regex(/^\d{1,5}$/, 'is a whole number of days')
    .transform(Number)
    .optional(),
  limit: z
    .string()
    .regex(/^[1-9]\d{0,2}$/, 'is a whole number')
    .transform(Number)
    .refine((count) => count <= most, `is from 1 to ${most}`)
    .optional(),
  missing: z.enum(missingCodes, `is one of ${missingCodes.join(', ')}`).optional(),
  outlet: z.string().optional(),
  q: z
    .string()
    .max(200, 'is of 200 characters at most')
    .regex(/^\P{Cc}*$/u, 'is one line')
    .optional(),
  sort: z.string().optional(),
  topic: z
    .string()
    .min(1)
    .max(200)
    .regex(/^\P{Cc}*$/u)
    .optional(),
  view: z.enum(articleViews, `is one of ${articleViews.join(', ')}`).optional(),
  year: z
    .string()
    .regex(/^[12]\d{3}$/, 'is a year such as 2024')
    .transform(Number)
    .optional(),
})

type Given = z.output<typeof findQuery>

/**
 * `?q=` words, `?view=` what is to be done, `?outlet=` and `?author=` ids (an empty outlet: of none), `?topic=`, `?year=` at
 * the outlet, `?missing=` a code, `?freeFor=` days at least, `?sort=`, `?cursor=`, `?limit=`. Answers `{ docs, nextCursor,
 * total, views }`.
 */
export function findEndpoint(options: ResolvedOptions): Endpoint {
  return { handler: (req) => showFound(req, options), method: 'get', path: '/find' }
}

async function showFound(req: PayloadRequest, { timeZone }: ResolvedOptions): Promise<Response> {
  requireStaff(req)
  const own = isEditorOrAdmin(req) ? null : (authorIdOf(req) ?? noAuthor(req.payload))
  const query = readFindQuery(req, readQuery(findQuery, req))
  const found = await findArticles(req, { ...query, own, today: todayIn(timeZone, new Date()) })
  return Response.json(found, { headers: { 'cache-control': 'no-store' } })
}

/** @throws InvalidQuery with all that is wrong */
function readFindQuery(
  { payload }: PayloadRequest,
  { author, cursor, limit = usual, outlet, q: text, sort: order, ...others }: Given,
): Omit<FindQuery, 'own' | 'today'> {
  const q = text?.trim() || undefined
  const sort = readSort(order ?? (q ? 'relevance' : '-updatedAt'))
  const id = (value: unknown) => readID(payload, value)
  const read = {
    author: author === undefined ? undefined : id(author),
    cursor: cursor === undefined || !sort ? undefined : readCursor(cursor, sort, id),
    outlet: outlet === undefined || outlet === '' ? undefined : id(outlet),
  }
  const problems = [
    ...(sort
      ? []
      : [
          {
            message: `"sort" is one of ${sortNames.join(', ')}, with - before it downwards.`,
            path: 'sort',
          },
        ]),
    ...(['author', 'outlet'] as const)
      .filter((path) => read[path] === null)
      .map((path) => ({ message: `"${path}" is an id.`, path })),
    ...(read.cursor === null
      ? [{ message: '"cursor" is the nextCursor of an answer in this order.', path: 'cursor' }]
      : []),
  ]
  if (problems.length > 0 || !sort) {
    throw new InvalidQuery(problems)
  }
  return {
    ...others,
    author: read.author ?? undefined,
    cursor: read.cursor ?? undefined,
    limit,
    outlet: outlet === '' ? null : (read.outlet ?? undefined),
    q,
    sort,
  }
}
