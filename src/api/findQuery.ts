// Reads what `GET /api/articles/find`, the list of articles and saved views ask for.
import type { PayloadRequest } from 'payload'

import { z } from 'zod'

import type { FindQuery } from '../find/conditions.ts'

import { authorIdOf, isEditorOrAdmin } from '../access/people.ts'
import { year } from '../blog/schemas.ts'
import { readID } from '../database/ids.ts'
import { todayIn } from '../domain/days.ts'
import { InvalidQuery } from '../errors.ts'
import { noAuthor } from '../facts/authorFilter.ts'
import { missingCodes } from '../find/missingCodes.ts'
import { readCursor, readSort, sortNames } from '../find/sorts.ts'
import { articleViews } from '../find/views.ts'
import { type ResolvedOptions, slugsOf } from '../options.ts'
import { pageSize, readQuery } from './readQuery.ts'

const usual = 50
const most = 100

/** Ids and cursors are read by hand: what they may be depends on the database, and on each other. */
const findQuery = z.object({
  assignee: z.string().optional(),
  author: z.string().optional(),
  cursor: z.string().max(1000).optional(),
  freeFor: z
    .string()
    .regex(/^\d{1,5}$/, 'is a whole number of days')
    .transform(Number)
    .optional(),
  limit: pageSize(most),
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
  year: year.optional(),
})

type Given = z.output<typeof findQuery>

/** What is asked for, for the user of the request and today. @throws InvalidQuery with all that is wrong */
export function readFindQuery(
  req: PayloadRequest,
  searchParams: URLSearchParams,
  { timeZone }: ResolvedOptions,
): FindQuery {
  return {
    ...readGiven(req, readQuery(findQuery, { searchParams })),
    own: isEditorOrAdmin(req) ? null : (authorIdOf(req) ?? noAuthor(req.payload)),
    today: todayIn(timeZone, new Date()),
  }
}

function readGiven(
  { payload, user }: PayloadRequest,
  { assignee, author, cursor, limit = usual, outlet, q: text, sort: order, ...others }: Given,
): Omit<FindQuery, 'own' | 'today'> {
  const q = text?.trim() || undefined
  const sort = readSort(order ?? (q ? 'relevance' : '-updatedAt'))
  const id = (value: unknown) => readID(payload, value)
  const person = assignee === 'me' ? user?.id : assignee
  const read = {
    assignee: person ? readID(payload, person, slugsOf(payload).users) : undefined,
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
    ...(['assignee', 'author', 'outlet'] as const)
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
    assignee: assignee === '' ? null : (read.assignee ?? undefined),
    author: read.author ?? undefined,
    cursor: read.cursor ?? undefined,
    limit,
    outlet: outlet === '' ? null : (read.outlet ?? undefined),
    q,
    sort,
  }
}
