// The status of the reminders for the dashboard: the last run, one's own next mail, and mails that failed.
import type { Payload, PayloadRequest } from 'payload'

import type { Reminder, ReminderRun } from '../../types.ts'
import type { Recipient } from '../recipients.ts'

import { isEditorOrAdmin } from '../../access/people.ts'
import { requireAddresses } from '../../addresses.ts'
import { databaseNow, poolOf } from '../../database/connection.ts'
import { findDocs } from '../../database/documents.ts'
import { type ResolvedOptions, slugsOf } from '../../options.ts'
import { signGrant } from '../links/tokens.ts'
import { periodAt, type Schedule } from '../schedule.ts'
import { decideDue, type NotDueReason } from './decideDue.ts'
import { noHistory, readHistory } from './history.ts'
import { hasTransport } from './transport.ts'

export interface RemindersStatus {
  /** Address of the calendar of free-from dates. Whoever has the address can read the calendar. */
  calendar: string
  /** Mails of the last 60 days that were not sent; only for admins and editors. */
  failed: { docs: Failure[]; total: number } | null
  hasTransport: boolean
  /** Only for admins and editors. */
  lastRun: null | Pick<ReminderRun, 'endedAt' | 'error' | 'sent' | 'startedAt' | 'unsent' | 'via'>
  mine: {
    email: string
    /** Earliest time of the next mail, if there is anything to list; null if the digest is off. */
    next: null | string
    /** Why no mail is due now; null if one is. */
    notDue: NotDueReason | null
    schedule: Schedule
  }
}

type Failure = Pick<Reminder, 'email' | 'error' | 'id' | 'nextAttemptAt' | 'period' | 'state'>

export async function remindersStatus(
  req: PayloadRequest,
  options: ResolvedOptions,
  recipient: Recipient,
): Promise<RemindersStatus> {
  const { payload } = req
  const now = await databaseNow(poolOf(payload))
  const grant = { action: 'calendar', article: null, recipient: recipient.id, row: null } as const
  const token = await signGrant(payload.secret, grant, now)
  return {
    calendar: `${requireAddresses(payload).api(`${options.apiPath}/free-from.ics`)}?token=${token}`,
    failed: isEditorOrAdmin(req) ? await readFailures(req, now) : null,
    hasTransport: hasTransport(payload),
    lastRun: isEditorOrAdmin(req) ? await readLastRun(req) : null,
    mine: await nextMail(payload, recipient, now),
  }
}

async function nextMail(
  payload: Payload,
  { id, email, schedule }: Recipient,
  now: Date,
): Promise<RemindersStatus['mine']> {
  const period = periodAt(schedule, now)
  const current = { day: period?.day ?? null, recipient: id }
  const histories = await readHistory(poolOf(payload), [current])
  const decision = decideDue(schedule, histories.get(id) ?? noHistory, now)
  const next = decision.isDue ? decision.period.starts : decision.period?.ends
  const notDue = decision.isDue ? null : decision.reason
  return { email, next: next?.toISOString() ?? null, notDue, schedule }
}

async function readLastRun(req: PayloadRequest): Promise<RemindersStatus['lastRun']> {
  const [last = null] = await findDocs<RemindersStatus['lastRun']>(
    req,
    slugsOf(req.payload).reminderRuns,
    { limit: 1, overrideAccess: false, sort: '-startedAt' },
  )
  return last
}

/** In milliseconds. */
const maxFailureAge = 60 * 86_400_000

async function readFailures(req: PayloadRequest, now: Date): Promise<RemindersStatus['failed']> {
  const { docs, totalDocs } = await req.payload.find({
    collection: slugsOf(req.payload).reminders,
    depth: 0,
    limit: 5,
    overrideAccess: false,
    req,
    select: { email: true, error: true, nextAttemptAt: true, period: true, state: true },
    sort: '-updatedAt',
    user: req.user,
    where: {
      createdAt: { greater_than: new Date(now.getTime() - maxFailureAge).toISOString() },
      kind: { equals: 'digest' },
      state: { in: ['failed', 'not-sent', 'waiting'] },
    },
  })
  return { docs: docs as Failure[], total: totalDocs }
}
