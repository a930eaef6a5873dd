// `GET /api/blog/free-from.ics?token=`: when which article becomes free, for one person's calendar program.
import type { Endpoint, PayloadRequest } from 'payload'

import { z } from 'zod'

import type { ResolvedOptions } from '../options.ts'
import type { User } from '../types.ts'

import { NotFound } from '../errors.ts'
import { owedArticles } from '../owed/owedArticles.ts'
import { toCalendar } from '../owed/toCalendar.ts'
import { articleAddress, siteOf } from '../reminders/links/links.ts'
import { readGrant } from '../reminders/links/mailTokens.ts'
import { personOf, requestFor } from '../reminders/people.ts'
import { mailWordsIn } from '../translations/sayDesk.ts'
import { readQuery } from './readQuery.ts'

/** More a calendar program does not want. */
const most = 1000

const calendarQuery = z.object({ token: z.string().optional() })

export function calendarEndpoint(options: ResolvedOptions): Endpoint {
  return {
    handler: (req) => showCalendar(req, options),
    method: 'get',
    path: '/blog/free-from.ics',
  }
}

/** @throws NotFound for a token that is none, has run out, or is of somebody who has no role any more. */
async function showCalendar(req: PayloadRequest, options: ResolvedOptions): Promise<Response> {
  const { payload } = req
  const { token } = readQuery(calendarQuery, req)
  const now = new Date()
  const grant = await readGrant(payload.secret, token, 'calendar', now)
  const asThem = typeof grant === 'string' ? null : await requestFor(payload, options, grant.person)
  const person = asThem && personOf(payload, options.usersSlug, asThem.user as unknown as User)
  if (!asThem || !person) {
    throw new NotFound('calendar')
  }
  const { timeZone } = options
  const question = { author: person.author, now, shown: most, timeZone }
  const { blocked, owed, soon } = await owedArticles(asThem, question, options)
  const site = siteOf(payload, options)
  const calendar = toCalendar({
    address: (id) => articleAddress(site, id),
    host: new URL(site.admin).hostname,
    lines: [...owed, ...soon, ...blocked],
    now,
    words: mailWordsIn(asThem.i18n),
  })
  return new Response(calendar, {
    headers: {
      'cache-control': 'private, max-age=600',
      'content-disposition': 'inline; filename="free-from.ics"',
      'content-type': 'text/calendar; charset=utf-8',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex',
    },
  })
}
