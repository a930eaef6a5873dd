// A Payload task that sends due reminders, for hosts that run jobs themselves instead of `startReminders`.
import type { TaskConfig } from 'payload'

import type { ResolvedOptions } from '../../options.ts'
import type { RunResult } from './runScheduled.ts'

import { runScheduled } from './runScheduled.ts'

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
          : await runScheduled(req.payload, options),
    }),
    outputSchema: [
      { name: 'sent', type: 'number' },
      { name: 'unsent', type: 'number' },
      { name: 'error', type: 'text' },
    ],
    retries: 0,
  }
}
