// `GET /api/blog/free-from.ics?token=`: a calendar of the days on which articles become free, for one user. Admins and
// editors see in it by when outlets are to answer.
import type { Endpoint, PayloadRequest } from 'payload'

import { z } from 'zod'

import type { AuthorFilter } from '../facts/authorFilter.ts'
import type { ResolvedOptions } from '../options.ts'
import type { User } from '../types.ts'

import { isEditorOrAdmin } from '../access/people.ts'
import { articleAddress, requireAddresses } from '../addresses.ts'
import { calendarRoute } from '../blog/routes.ts'
import { NotFound } from '../errors.ts'
import { renderCalendar } from '../owed/calendar.ts'
import { listOwed } from '../owed/listOwed.ts'
import { readDeadlines } from '../owed/readDeadlines.ts'
import { readGrant } from '../reminders/links/tokens.ts'
import { toRecipient } from '../reminders/recipients.ts'
import { mailTranslator } from '../translations/deskTranslator.ts'
import { requestAs } from '../workflow/requestAs.ts'
import { readQuery } from './readQuery.ts'

/** Events of each kind, at most. */
const maxEvents = 1000

const calendarQuery = z.object({ token: z.string().optional() })

export function calendarEndpoint(options: ResolvedOptions): Endpoint {
  return { handler: (req) => showCalendar(req, options), method: 'get', path: calendarRoute }
}

/** @throws NotFound if the token is invalid or has expired, or its user has no role any more. */
async function showCalendar(req: PayloadRequest, options: ResolvedOptions): Promise<Response> {
  const now = new Date()
  const { author, req: asRecipient } = await openToken(req, options, now)
  const query = { author, limit: maxEvents }
  const asked = { ...query, now, timeZone: options.timeZone }
  const { blocked, owed, scheduled, soon } = await listOwed(asRecipient, asked)
  const addresses = requireAddresses(req.payload)
  const calendar = renderCalendar({
    address: (id) => articleAddress(addresses, id),
    deadlines: isEditorOrAdmin(asRecipient) ? await readDeadlines(asRecipient, query) : [],
    host: new URL(addresses.admin()).hostname,
    letterAddress: (id) => addresses.document('permissionRequests', id),
    lines: [...owed, ...soon, ...blocked, ...scheduled],
    now,
    words: mailTranslator(asRecipient.i18n),
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

async function openToken(
  req: PayloadRequest,
  options: ResolvedOptions,
  now: Date,
): Promise<{ author: AuthorFilter; req: PayloadRequest }> {
  const { payload } = req
  const { token } = readQuery(calendarQuery, req)
  const grant = await readGrant(payload.secret, token, 'calendar', now)
  const asRecipient = typeof grant === 'string' ? null : await requestAs(payload, grant.recipient)
  const recipient =
    asRecipient && toRecipient(payload, options, asRecipient.user as unknown as User)
  if (!asRecipient || !recipient) {
    throw new NotFound('calendar')
  }
  return { author: recipient.author, req: asRecipient }
}
