// What a run of the reminders came to, as a table for people.
import type { DigestReport, DigestRow } from 'offprint'

/** A line a person, below a head; nothing where there is nobody. */
export function table(rows: DigestRow[]): string[] {
  if (rows.length === 0) {
    return []
  }
  const head = ['who', 'period', 'owed', 'soon', 'held up', 'what']
  const cells = [head, ...rows.map(cellsOf)]
  const widths = head.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)))
  return cells.map((row) =>
    row
      .map((cell, column) => (column === row.length - 1 ? cell : cell.padEnd(widths[column] ?? 0)))
      .join('  '),
  )
}

export function closing(
  { error, rows, sent, unsent }: DigestReport,
  { dryRun }: { dryRun: boolean },
): string {
  const people = rows.length === 1 ? '1 person' : `${rows.length} people`
  if (dryRun) {
    const would = rows.filter(({ what }) => what === 'would-send').length
    return `${people} looked at, ${would} would get a mail. Nothing was sent or written.`
  }
  const ended = error === null ? '' : ` Ended early: ${error}`
  return `${people} looked at, ${sent} sent, ${unsent} not sent.${ended}`
}

function cellsOf(row: DigestRow): string[] {
  const { name, counts, email, period } = row
  const count = (kind: 'blocked' | 'owed' | 'soon') => (counts ? String(counts[kind]) : '')
  const who = `${name} <${email}>`.replaceAll(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ')
  return [who, period?.day ?? '', count('owed'), count('soon'), count('blocked'), format(row)]
}

function format({ period, standing, what, why }: DigestRow): string {
  const at = (date: Date | null | undefined) => date?.toISOString().slice(0, 16).replace('T', ' ')
  const { current, last } = standing
  const words: Record<DigestRow['what'], string> = {
    'being-sent': `being sent by a run that is gone or not yet done; taken over after ${at(current?.leaseUntil)} UTC`,
    failed: `given up: ${why}`,
    'given-up': 'given up in this period',
    'just-mailed': `was mailed on ${at(last?.sentAt)} UTC, and has changed the settings since; next on ${at(period?.ends)} UTC`,
    'later-one-sent': `has a later one, of ${last?.period}`,
    left: 'left for the next run',
    'not-sent': `not sent: ${why}`,
    'nothing-owed': 'nothing to tell',
    off: 'wants no mail',
    'retry-later': `refused for now, tried again after ${at(current?.nextAttemptAt)} UTC`,
    sent: 'sent',
    taken: 'sent by another run',
    waiting: `refused for now, tried again later: ${why}`,
    'was-sent': `was sent on ${at(current?.sentAt)} UTC`,
    'would-send': 'would be sent',
  }
  return words[what]
}
