// The report of `npm run reminders`: a row for each user, and a summary.
import type { DigestReport, DigestRow } from 'offprint'

import { tableLines } from './table.ts'

export function table(rows: DigestRow[]): string[] {
  return tableLines(['user', 'period', 'owed', 'soon', 'blocked', 'status'], rows.map(toCells))
}

export function summary(
  { error, rows, sent, unsent }: DigestReport,
  { dryRun }: { dryRun: boolean },
): string {
  const users = rows.length === 1 ? '1 user' : `${rows.length} users`
  if (dryRun) {
    const wouldSend = rows.filter(({ status }) => status === 'would-send').length
    return `${users} checked, ${wouldSend} would get a mail. Dry run: nothing was sent or written.`
  }
  const ending = error === null ? '' : ` The run ended early: ${error}`
  return `${users} checked, ${sent} sent, ${unsent} not sent.${ending}`
}

function toCells(row: DigestRow): string[] {
  const { name, counts, email, period } = row
  const user = `${name} <${email}>`.replaceAll(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ')
  const numbers = counts ? [counts.owed, counts.soon, counts.blocked].map(String) : ['', '', '']
  return [user, period?.day ?? '', ...numbers, formatStatus(row)]
}

function formatStatus({ history: { current, last }, period, reason, status }: DigestRow): string {
  const texts: Record<DigestRow['status'], string> = {
    'already-sent': `sent on ${formatTime(current?.sentAt)}`,
    'claimed-elsewhere': 'sent by another run',
    failed: `failed, no further attempt: ${reason}`,
    'given-up': 'failed earlier in this period, no further attempt',
    'in-progress': `being sent by another run; if that run died, sent after ${formatTime(current?.leaseUntil)}`,
    'later-sent': `the mail of a later period was sent (${last?.period})`,
    'not-sent': `not sent: ${reason}`,
    'nothing-owed': 'nothing to report',
    off: 'reminders are off',
    postponed: reason ? `left for the next run: ${reason}` : 'left for the next run',
    'recently-sent': `settings changed after the mail of ${formatTime(last?.sentAt)}; next on ${formatTime(period?.ends)}`,
    'retry-later': `refused for now, next attempt after ${formatTime(current?.nextAttemptAt)}`,
    sent: 'sent',
    waiting: `refused for now, next attempt later: ${reason}`,
    'would-send': 'would be sent',
  }
  return texts[status]
}

function formatTime(date: Date | null | undefined): string {
  return date ? `${date.toISOString().slice(0, 16).replace('T', ' ')} UTC` : 'an unknown time'
}
