// The doors of the reminders: the links of a mail, how they stand, and a test mail.
import type { Endpoint, PayloadRequest } from 'payload'

import { Forbidden } from 'payload'

import type { ResolvedOptions } from '../options.ts'
import type { Person } from '../reminders/people.ts'
import type { User } from '../types.ts'

import { MailRefused } from '../errors.ts'
import { sendTest } from '../reminders/delivery/sendTest.ts'
import { standing } from '../reminders/delivery/standing.ts'
import { personOf } from '../reminders/people.ts'
import { mailLinkEndpoints } from './mailLinks.ts'

/** `GET /api/reminders/standing` and `POST /api/reminders/test` are for the desk's logins. */
export function mailEndpoints(options: ResolvedOptions): Endpoint[] {
  return [
    ...mailLinkEndpoints(options),
    {
      handler: async (req) =>
        Response.json(await standing(req, options, asker(req, options)), {
          headers: { 'cache-control': 'no-store' },
        }),
      method: 'get',
      path: '/standing',
    },
    { handler: (req) => mailTest(req, options), method: 'post', path: '/test' },
  ]
}

/** Answers `{ sent: true, to }`. 409 where there is no mail server, 429 after ten in an hour, 502 where it refused. */
async function mailTest(req: PayloadRequest, options: ResolvedOptions): Promise<Response> {
  const person = asker(req, options)
  const outcome = await sendTest(req.payload, options, person)
  if (outcome === 'too-many') {
    throw new MailRefused('At most ten test mails can be sent per hour. Try again later.', 429)
  }
  if (outcome.is !== 'sent') {
    const why = 'why' in outcome ? outcome.why : 'Try again.'
    throw new MailRefused(why, outcome.is === 'not-sent' ? 409 : 502)
  }
  return Response.json({ sent: true, to: person.email })
}

/** @throws Forbidden where whoever asks has no role at the desk. */
function asker(req: PayloadRequest, { usersSlug }: ResolvedOptions): Person {
  const person =
    req.user?.collection === usersSlug
      ? personOf(req.payload, usersSlug, req.user as unknown as User)
      : null
  if (!person) {
    throw new Forbidden(req.t)
  }
  return person
}
