// `GET /api/articles/owed`: what is owed to the blog, what becomes free soon, and what is held up. For the desk.
import type { Endpoint, PayloadRequest } from 'payload'

import { Forbidden } from 'payload'

import type { ResolvedOptions } from '../options.ts'

import { authorIdOf, isDesk, isStaff } from '../access/people.ts'
import { RequestUnusable } from '../errors.ts'
import { owedPieces } from '../reminders/owedPieces.ts'

const most = 100
const usual = 20

/**
 * `?scope=all` (what admins and editors get when they say nothing) or `own`; authors get their own alone.
 * `?limit=` lines of each kind, 20 at first and 100 at most.
 */
export function owedEndpoint(options: ResolvedOptions): Endpoint {
  return { handler: (req) => showOwed(req, options), method: 'get', path: '/owed' }
}

async function showOwed(req: PayloadRequest, options: ResolvedOptions): Promise<Response> {
  if (!isStaff(req)) {
    throw new Forbidden(req.t)
  }
  const isOwn = scopeOf(req) === 'own'
  const author = authorIdOf(req)
  const { timeZone } = options
  const question = { author: isOwn ? (author ?? nobody) : null, now: new Date(), timeZone }
  return Response.json(await owedPieces(req, { ...question, shown: limitOf(req) }, options))
}

/** A login that is no author has no pieces of its own. */
const nobody = '00000000-0000-0000-0000-000000000000'

function scopeOf(req: PayloadRequest): 'all' | 'own' {
  const { scope } = req.query
  if (scope !== undefined && scope !== 'all' && scope !== 'own') {
    throw new RequestUnusable('"scope" is all or own.', 'scope')
  }
  return isDesk(req) ? (scope ?? 'all') : 'own'
}

function limitOf(req: PayloadRequest): number {
  const { limit = String(usual) } = req.query
  if (typeof limit !== 'string' || !/^[1-9]\d{0,2}$/.test(limit) || Number(limit) > most) {
    throw new RequestUnusable(`"limit" is a whole number from 1 to ${most}.`, 'limit')
  }
  return Number(limit)
}
