// Finds out who is due a digest, by their schedule, the ledger, and whether there is anything to list.
import type { Payload } from 'payload'

import type { Database } from '../../database/connection.ts'
import type { ResolvedOptions } from '../../options.ts'
import type { ReadOwed } from '../../owed/cachedOwed.ts'
import type { OwedList } from '../../owed/listOwed.ts'
import type { Counted, Mention } from '../../work/inbox.ts'
import type { Recipient } from '../recipients.ts'
import type { Period } from '../schedule.ts'
import type { Decision, LedgerHistory } from './decideDue.ts'
import type { DigestRow, DigestRun } from './report.ts'

import { databaseNow, poolOf } from '../../database/connection.ts'
import { readMentions } from '../../work/inbox.ts'
import { readRecipients } from '../recipients.ts'
import { endOfDay, periodAt } from '../schedule.ts'
import { decideDue } from './decideDue.ts'
import { noHistory, readHistory } from './history.ts'
import { closePastPeriods } from './recordDelivery.ts'

export interface DueDigest {
  now: Date
  period: Period
  recipient: Recipient
  row: DigestRow
}

/** Rows of those who are due have the status `postponed` until their mail is sent. */
export async function planDigests(
  payload: Payload,
  options: ResolvedOptions,
  run: DigestRun,
  readOwed: ReadOwed,
): Promise<{ due: DueDigest[]; rows: DigestRow[] }> {
  const recipients = await readRecipients(payload, options, run.to)
  const rows: DigestRow[] = []
  const due: DueDigest[] = []
  for (const candidate of await decideAll(poolOf(payload), recipients, run)) {
    const { decision, now, recipient } = candidate
    const row = newRow(candidate)
    rows.push(row)
    if (decision.isDue) {
      const list = await readOwed(recipient, now)
      row.counts = list.counts
      if (hasContent(list, await mentionsOf(payload, recipient))) {
        row.status = run.dryRun ? 'would-send' : 'postponed'
        due.push({ now, period: decision.period, recipient, row })
      }
    }
  }
  return { due, rows }
}

/** A mail without anything to do or to wait for is not sent. What is scheduled and not held goes by itself. */
export function hasContent(
  { counts, groups }: Pick<OwedList, 'counts' | 'groups'>,
  mentions: Pick<Counted<Mention>, 'count'>,
): boolean {
  return counts.owed + counts.soon + counts.blocked + groups.held + mentions.count > 0
}

/** Lines of the mail; the rest is on the desk. */
const mentionsListed = 10

/** Of all that they work on, also where the digest is about their own articles alone. */
export async function mentionsOf(
  payload: Payload,
  { id, author, role }: Recipient,
): Promise<Counted<Mention>> {
  const owner = { id, author: role === 'author' ? author : null }
  return readMentions(poolOf(payload), owner, mentionsListed)
}

interface Candidate {
  decision: Decision
  history: LedgerHistory
  now: Date
  recipient: Recipient
}

async function decideAll(
  database: Database,
  recipients: Recipient[],
  run: DigestRun,
): Promise<Candidate[]> {
  // The clock that set the leases, which may differ from the clock of this process.
  const clock = await databaseNow(database)
  const nowOf = ({ schedule }: Recipient) =>
    run.asOf ? endOfDay(run.asOf, schedule.timeZone) : clock
  const periods = recipients.map((recipient) => ({
    period: periodAt(recipient.schedule, nowOf(recipient)),
    recipient: recipient.id,
  }))
  if (!run.dryRun) {
    // A period in the future (`asOf`) does not end the current one.
    const begun = periods.flatMap(({ period, recipient }) =>
      period && period.starts <= clock ? [{ day: period.day, recipient }] : [],
    )
    await closePastPeriods(database, begun)
  }
  const days = periods.map(({ period, recipient }) => ({ day: period?.day ?? null, recipient }))
  const histories = await readHistory(database, days)
  return recipients.map((recipient) => {
    const now = nowOf(recipient)
    const history = histories.get(recipient.id) ?? noHistory
    const decision = decideDue(recipient.schedule, history, now, clock)
    return { decision, history, now, recipient }
  })
}

function newRow({ decision, history, recipient }: Candidate): DigestRow {
  return {
    name: recipient.name,
    counts: null,
    email: recipient.email,
    history,
    period: decision.period,
    reason: null,
    status: decision.isDue ? 'nothing-owed' : decision.reason,
  }
}
