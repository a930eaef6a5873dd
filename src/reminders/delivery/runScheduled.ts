// One run without a person at the keyboard: by the timer of this package, or by a Payload job of the host.
import type { Payload, TaskConfig } from 'payload'

import type { ResolvedOptions } from '../../options.ts'

import { outsideCalls } from '../../access/mcp.ts'
import { reasonOf } from './report.ts'
import { runDigests } from './runDigests.ts'

export interface RunResult {
  error: null | string
  sent: number
  unsent: number
}

/**
 * Never throws: a failure is logged, and recorded in `reminder-runs`. The next run tries again.
 * If another run is in progress, this one leaves the work to it.
 */
export async function runScheduled(
  payload: Payload,
  options: ResolvedOptions,
  signal?: AbortSignal,
): Promise<RunResult> {
  if (options.disabled) {
    return { error: null, sent: 0, unsent: 0 }
  }
  try {
    const report = await runDigests(payload, options, { signal, via: 'job', waits: false })
    const { error = null, sent = 0, unsent = 0 } = report ?? {}
    if (error !== null || sent + unsent > 0) {
      payload.logger.info(`Reminders: ${sent} sent, ${unsent} not sent.${error ? ` ${error}` : ''}`)
    }
    return { error, sent, unsent }
  } catch (error) {
    payload.logger.error({ err: error, msg: 'Reminders could not be sent.' })
    return { error: reasonOf(error), sent: 0, unsent: 0 }
  }
}

/**
 * Payload may run a job twice; the ledger keeps each mail single. A failure is in the output, not an error. With the
 * option `reminders: 'off'` it sends nothing.
 */
export function sendRemindersTask(
  options: ResolvedOptions,
): TaskConfig<{ input: object; output: RunResult }> {
  return {
    slug: 'send-reminders',
    handler: async ({ req }) => ({
      output:
        options.reminders === 'off'
          ? { error: null, sent: 0, unsent: 0 }
          : await outsideCalls(() => runScheduled(req.payload, options)),
    }),
    outputSchema: [
      { name: 'sent', type: 'number' },
      { name: 'unsent', type: 'number' },
      { name: 'error', type: 'text' },
    ],
    retries: 0,
  }
}
