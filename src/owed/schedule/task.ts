// A Payload task that runs the schedules, for hosts that run jobs themselves instead of `startReminders`.
import type { TaskConfig } from 'payload'

import { outsideCalls } from '../../access/mcp.ts'
import { runSchedules, type ScheduleReport } from './runSchedules.ts'

/** Payload may run a job twice; each article is moved once nevertheless. */
export const runSchedulesTask: TaskConfig<{ input: object; output: ScheduleReport }> = {
  slug: 'run-schedules',
  handler: async ({ req }) => ({ output: await outsideCalls(() => runSchedules(req.payload)) }),
  outputSchema: [
    { name: 'republished', type: 'number' },
    { name: 'held', type: 'number' },
    { name: 'failed', type: 'number' },
  ],
  retries: 0,
}
