// One run of the reminders: finds who is due, sends, and records the run.
import type { Payload } from 'payload'

import type { ResolvedOptions } from '../../options.ts'
import type { DigestReport, DigestRun, RunSource } from './report.ts'

import { requireAddresses } from '../../addresses.ts'
import { tryAdvisoryLock, withAdvisoryLock } from '../../database/advisoryLock.ts'
import { cachedOwed } from '../../owed/cachedOwed.ts'
import { planDigests } from './planDigests.ts'
import { reasonOf, recordRun, toReport } from './report.ts'
import { sendDue } from './sendDue.ts'

/** The health check looks for it too: server/healthFigures.ts. The newsletter waits while it is held. */
export const runLock = 'offprint reminders'

/**
 * A run is recorded in `reminder-runs` even if it fails, but not if it is a dry run.
 * @returns null if another run is in progress and this one does not wait.
 * @throws SettingInvalid if the address of the site is not set; RangeError if `asOf` is not a day.
 */
export async function runDigests(
  payload: Payload,
  options: ResolvedOptions,
  { via, ...run }: { via: RunSource } & DigestRun,
): Promise<DigestReport | null> {
  const startedAt = performance.now()
  const record = async (report: DigestReport) => {
    if (!run.dryRun) {
      await recordRun(payload, report, { duration: performance.now() - startedAt, via })
    }
  }
  try {
    const report = await runLocked(payload, options, run)
    if (report) {
      await record(report)
    }
    return report
  } catch (error) {
    await record(toReport(reasonOf(error), []))
    throw error
  }
}

/** The lock keeps the rate of mails. Even without it, the ledger sends each mail once. */
async function runLocked(
  payload: Payload,
  options: ResolvedOptions,
  run: DigestRun,
): Promise<DigestReport | null> {
  // Checked first: a claim must not be made for a mail without links.
  requireAddresses(payload)
  const work = () => planAndSend(payload, options, run)
  if (run.dryRun) {
    return work()
  }
  if (run.waits ?? true) {
    return withAdvisoryLock(payload, runLock, work, run.onWait)
  }
  const lock = await tryAdvisoryLock(payload, runLock)
  try {
    return lock && (await work())
  } finally {
    lock?.release()
  }
}

async function planAndSend(
  payload: Payload,
  options: ResolvedOptions,
  run: DigestRun,
): Promise<DigestReport> {
  const readOwed = cachedOwed(payload, options)
  const { due, rows } = await planDigests(payload, options, run, readOwed)
  const error = run.dryRun ? null : await sendDue(payload, options, due, readOwed, run.signal)
  return toReport(error, rows)
}
