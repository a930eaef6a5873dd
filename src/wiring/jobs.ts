// Adds the tasks of schedules and reminders to the host's jobs.
import type { Config, PayloadRequest, TaskConfig } from 'payload'

import type { ResolvedOptions } from '../options.ts'

import { runSchedulesTask } from '../owed/schedule/task.ts'
import { sendRemindersTask } from '../reminders/delivery/runScheduled.ts'

type Jobs = Config['jobs']

/**
 * A host with jobs keeps its rules: a task of ours can be queued by its code only, and does what is due and nothing
 * else, however often it runs. Where there are no others, jobs can be run, queued and cancelled over HTTP only where the
 * host says by whom.
 */
export function withReminderJobs(config: Config, options: ResolvedOptions): Jobs {
  const { jobs } = config
  return {
    ...jobs,
    ...(hasJobs(config) && !options.guardHost ? {} : closed(jobs, options)),
    tasks: [
      ...(jobs?.tasks ?? []),
      ...ownTasks(options).filter(({ slug }) => !isTaken(jobs, slug)),
    ],
  }
}

/** Tasks of ours that are left out: the app has tasks or workflows of these names, which keep them. */
export function leftOutTasks({ jobs }: Config, options: ResolvedOptions): string[] {
  return ownTasks(options)
    .map(({ slug }) => slug)
    .filter((slug) => isTaken(jobs, slug))
}

function ownTasks(options: ResolvedOptions): TaskConfig[] {
  return [sendRemindersTask(options), runSchedulesTask] as unknown as TaskConfig[]
}

function isTaken(jobs: Jobs, slug: string): boolean {
  return [...(jobs?.tasks ?? []), ...(jobs?.workflows ?? [])].some((one) => one.slug === slug)
}

function closed(jobs: Jobs, options: ResolvedOptions): Partial<NonNullable<Jobs>> {
  const own = ownTasks(options).map(({ slug }) => slug)
  // Plugins that come later may have some: then whoever is signed in may run them, as Payload has it.
  const may = ({ req: { payload, user } }: { req: PayloadRequest }) => {
    const { tasks = [], workflows = [] } = payload.config.jobs
    const hasOthers = workflows.length > 0 || tasks.some(({ slug }) => !own.includes(slug))
    return Boolean(user) && hasOthers && !options.guardHost
  }
  return {
    access: { cancel: may, queue: may, run: may, ...jobs?.access },
    jobsCollectionOverrides: (given) => ({
      ...(jobs?.jobsCollectionOverrides?.(given) ?? given.defaultJobsCollection),
      lockDocuments: false,
    }),
  }
}

/** Payload adds a task of its own where drafts can be published on a schedule. */
function hasJobs({ collections = [], globals = [], jobs }: Config): boolean {
  const isScheduled = [...collections, ...globals].some(({ versions }) => {
    const drafts = typeof versions === 'object' ? versions.drafts : false
    return typeof drafts === 'object' && Boolean(drafts.schedulePublish)
  })
  return isScheduled || Boolean(jobs?.tasks?.length || jobs?.workflows?.length)
}
