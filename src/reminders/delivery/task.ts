// The job. The queue may run it twice, or lose it with a process that dies: the ledger makes mail single.
import type { PayloadRequest, TaskConfig } from 'payload'

import type { ResolvedOptions } from '../../options.ts'

import { runDigests } from './runs.ts'

/** A queue of its own: whatever else an app runs does not hold reminders up. */
export const remindersQueue = 'reminders'
export const remindersTask = 'send-reminders'

export function sendRemindersTask(options: ResolvedOptions): TaskConfig<{
  input: object
  output: { error: null | string; sent: number; unsent: number }
}> {
  return {
    slug: remindersTask,
    handler: async ({ req }) => ({ output: await run(req, options) }),
    outputSchema: [
      { name: 'sent', type: 'number' },
      { name: 'unsent', type: 'number' },
      { name: 'error', type: 'text' },
    ],
    retries: 0,
  }
}

/** A job that throws stays in the queue for ever: what went wrong stands in the run, and is logged. */
async function run({ payload }: PayloadRequest, options: ResolvedOptions) {
  try {
    const report = await runDigests(payload, options, { via: 'job', waits: false })
    const { error = null, sent = 0, unsent = 0 } = report ?? {}
    if (error !== null || sent + unsent > 0) {
      payload.logger.info(`Reminders: ${sent} sent, ${unsent} not sent.${error ? ` ${error}` : ''}`)
    }
    return { error, sent, unsent }
  } catch (error) {
    payload.logger.error({ err: error, msg: 'Reminders could not be sent.' })
    return { error: error instanceof Error ? error.message : String(error), sent: 0, unsent: 0 }
  }
}
