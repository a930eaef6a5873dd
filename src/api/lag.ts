// `GET /api/articles/lag`: how late articles are on the blog, for those who work on them. Authors are told of their own.
import type { Endpoint, PayloadRequest } from 'payload'

import { z } from 'zod'

import type { ResolvedOptions } from '../options.ts'

import { authorIdOf, isEditorOrAdmin } from '../access/people.ts'
import { requireStaff } from '../access/require.ts'
import { todayIn } from '../domain/days.ts'
import { noAuthor } from '../facts/authorFilter.ts'
import { type Lag, readLag } from '../owed/readLag.ts'
import { readQuery } from './readQuery.ts'

const lagQuery = z.object({ format: z.enum(['csv', 'json'], 'is csv or json').optional() })

/** `?format=csv` for a table of all figures. */
export function lagEndpoint(options: ResolvedOptions): Endpoint {
  return { handler: (req) => show(req, options), method: 'get', path: '/lag' }
}

async function show(req: PayloadRequest, options: ResolvedOptions): Promise<Response> {
  requireStaff(req)
  const { format } = readQuery(lagQuery, req)
  const lag = await lagFor(req, options)
  const headers = { 'cache-control': 'no-store' }
  return format === 'csv'
    ? new Response(toCSV(lag), {
        headers: {
          ...headers,
          'content-disposition': 'attachment; filename="lag.csv"',
          'content-type': 'text/csv; charset=utf-8',
        },
      })
    : Response.json(lag, { headers })
}

/** For users with a role, which the caller sees to. */
export function lagFor(req: PayloadRequest, { timeZone }: ResolvedOptions): Promise<Lag> {
  const author = isEditorOrAdmin(req) ? null : (authorIdOf(req) ?? noAuthor(req.payload))
  return readLag(req, { author, today: todayIn(timeZone, new Date()) })
}

function toCSV({ all, author, holds, outlet, owed, year }: Lag): string {
  const part = (name: string, rows: Lag['author']) =>
    rows.map((row) => [name, row.name, row.articles, row.low, row.median, row.high])
  const lines = [
    ['part', 'name', 'articles', 'low', 'median', 'high'],
    ...part('all', all ? [all] : []),
    ...part('outlet', outlet),
    ...part('author', author),
    ...part('year', year),
    ...owed.map(({ count, day }) => ['owed', day, count, '', '', '']),
    ...holds.map(({ articles, code }) => ['missing', code, articles, '', '', '']),
  ]
  return lines.map((cells) => `${cells.map(cellOf).join(',')}\r\n`).join('')
}

/** A name that begins as a formula does is text to a spreadsheet after an apostrophe. */
function cellOf(value: number | string): string {
  const text = typeof value === 'number' ? String(value) : value.replace(/^[=+\-@\t\r]/, "'$&")
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
