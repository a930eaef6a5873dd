// Finds out who is due a digest, by their schedule, the ledger, and whether there is anything to list.
import type { Payload } from 'payload'

import type { ResolvedOptions } from '../../options.ts'
import type { ReadOwed } from '../../owed/cachedOwed.ts'
import type { DigestRow, DigestRun } from './report.ts'

import { type Database, databaseNow, poolOf } from '../../database/connection.ts'
import { readRecipients, type Recipient } from '../recipients.ts'
import { endOfDay, type Period, periodAt } from '../schedule.ts'
import { decideDue, type Decision, type LedgerHistory } from './decideDue.ts'
import { noHistory, readHistory } from './history.ts'
import { hasContent, newsOf } from './news.ts'
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
      if (hasContent(list, await newsOf(payload, options, recipient, now))) {
        row.status = run.dryRun ? 'would-send' : 'postponed'
        due.push({ now, period: decision.period, recipient, row })
      }
    }
  }
  return { due, rows }
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
