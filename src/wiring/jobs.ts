// Adds the tasks of schedules and reminders to the host's jobs.
import type { Config, TaskConfig } from 'payload'

import type { ResolvedOptions } from '../options.ts'

import { runSchedulesTask } from '../owed/schedule/task.ts'
import { sendRemindersTask } from '../reminders/delivery/task.ts'

/** Jobs can be run, queued and cancelled over HTTP only where the host says by whom. */
export function withReminderJobs(jobs: Config['jobs'], options: ResolvedOptions): Config['jobs'] {
  const closed = { cancel: () => false, queue: () => false, run: () => false }
  return {
    ...jobs,
    access: { ...closed, ...jobs?.access },
    jobsCollectionOverrides: (given) => ({
      ...(jobs?.jobsCollectionOverrides?.(given) ?? given.defaultJobsCollection),
      lockDocuments: false,
    }),
    tasks: [
      ...(jobs?.tasks ?? []),
      sendRemindersTask(options) as unknown as TaskConfig,
      runSchedulesTask as unknown as TaskConfig,
    ],
  }
}
