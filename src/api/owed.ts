// `GET /api/articles/owed`: what is owed to the blog, what becomes free soon, and what is held up. For the desk.
import type { Endpoint, PayloadRequest } from 'payload'

import { Forbidden } from 'payload'

import type { ResolvedOptions } from '../options.ts'
import type { Deferred } from '../owed/deferred.ts'
import type { OwedArticles } from '../owed/owedArticles.ts'

import { authorIdOf, isDesk, isStaff } from '../access/people.ts'
import { InvalidRequest } from '../errors.ts'
import { deferred } from '../owed/deferred.ts'
import { owedArticles } from '../owed/owedArticles.ts'
import { nobodysAuthor } from '../reminders/people.ts'

const most = 100
const usual = 20

export interface OwedResponse extends OwedArticles {
  deferred: Deferred
  /** True where one's own articles are asked for, and the login is linked to no author. */
  isUnlinked: boolean
}

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
  const whose = { author: isOwn ? (author ?? nobodysAuthor) : null, shown: limitOf(req) }
  const pieces = await owedArticles(req, { ...whose, now: new Date(), timeZone }, options)
  const answer: OwedResponse = {
    ...pieces,
    deferred: await deferred(req, { ...whose, today: pieces.today }),
    isUnlinked: isOwn && author === null,
  }
  return Response.json(answer)
}

function scopeOf(req: PayloadRequest): 'all' | 'own' {
  const { scope } = req.query
  if (scope !== undefined && scope !== 'all' && scope !== 'own') {
    throw new InvalidRequest('"scope" must be all or own.', 'scope')
  }
  return isDesk(req) ? (scope ?? 'all') : 'own'
}

function limitOf(req: PayloadRequest): number {
  const { limit = String(usual) } = req.query
  if (typeof limit !== 'string' || !/^[1-9]\d{0,2}$/.test(limit) || Number(limit) > most) {
    throw new InvalidRequest(`"limit" must be a whole number from 1 to ${most}.`, 'limit')
  }
  return Number(limit)
}
