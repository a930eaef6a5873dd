// How the reminders stand, for the dashboard: the last run, when one's own next mail is due, and what failed.
import type { Payload, PayloadRequest } from 'payload'

import type { ResolvedOptions } from '../../options.ts'
import type { Reminder, ReminderRun } from '../../types.ts'
import type { Person } from '../people.ts'
import type { Schedule } from '../schedule.ts'
import type { Wait } from './decideDue.ts'

import { isDesk } from '../../access/people.ts'
import { databaseNow } from '../../database/databaseNow.ts'
import { poolOf } from '../../database/lock.ts'
import { siteOf } from '../links/links.ts'
import { signGrant } from '../links/mailTokens.ts'
import { periodAt } from '../schedule.ts'
import { decideDue } from './decideDue.ts'
import { standingsOf } from './ledger.ts'
import { hasTransport } from './sendOne.ts'

export interface RemindersStanding {
  /** Address of the calendar of free-from dates: whoever has it may read it. */
  calendar: string
  /** Mail of the last 60 days that did not go; for the desk alone. */
  failed: { docs: Failure[]; total: number } | null
  hasTransport: boolean
  /** For the desk alone. */
  lastRun: null | Pick<ReminderRun, 'endedAt' | 'error' | 'sent' | 'startedAt' | 'unsent' | 'via'>
  mine: {
    email: string
    /** From then on the next mail may come, if there is something to tell; null where none is wanted. */
    next: null | string
    schedule: Schedule
    /** Why the mail of this period is not on its way: it is sent, given up, … ; null where it is due. */
    wait: null | Wait
  }
}

type Failure = Pick<Reminder, 'email' | 'error' | 'id' | 'nextAttemptAt' | 'period' | 'state'>

export async function standing(
  req: PayloadRequest,
  options: ResolvedOptions,
  person: Person,
): Promise<RemindersStanding> {
  const { payload } = req
  const now = await databaseNow(poolOf(payload))
  const grant = { act: 'calendar', article: null, person: person.id, row: null } as const
  const token = await signGrant(payload.secret, grant, now)
  return {
    calendar: `${siteOf(payload, options).api}/blog/free-from.ics?token=${token}`,
    failed: isDesk(req) ? await failures(req, now) : null,
    hasTransport: hasTransport(payload),
    lastRun: isDesk(req) ? await lastRun(req) : null,
    mine: await mineOf(payload, person, now),
  }
}

async function mineOf(
  payload: Payload,
  { id, email, schedule }: Person,
  now: Date,
): Promise<RemindersStanding['mine']> {
  const period = periodAt(schedule, now)
  const database = poolOf(payload)
  const known = await standingsOf(database, [{ day: period?.day ?? null, person: id }])
  const decision = decideDue(schedule, known.get(id) ?? { current: null, last: null }, now)
  const next = decision.due ? decision.period.starts : decision.period?.ends
  const wait = decision.due ? null : decision.wait
  return { email, next: next?.toISOString() ?? null, schedule, wait }
}

async function lastRun(req: PayloadRequest): Promise<RemindersStanding['lastRun']> {
  const { docs } = await req.payload.find({
    collection: 'reminder-runs',
    depth: 0,
    limit: 1,
    overrideAccess: false,
    pagination: false,
    req,
    sort: '-startedAt',
    user: req.user,
  })
  return (docs[0] as ReminderRun | undefined) ?? null
}

const since = 60 * 86_400_000

async function failures(req: PayloadRequest, now: Date): Promise<RemindersStanding['failed']> {
  const { docs, totalDocs } = await req.payload.find({
    collection: 'reminders',
    depth: 0,
    limit: 5,
    overrideAccess: false,
    req,
    select: { email: true, error: true, nextAttemptAt: true, period: true, state: true },
    sort: '-updatedAt',
    user: req.user,
    where: {
      createdAt: { greater_than: new Date(now.getTime() - since).toISOString() },
      kind: { equals: 'digest' },
      state: { in: ['failed', 'not-sent', 'waiting'] },
    },
  })
  return { docs: docs as Failure[], total: totalDocs }
}
