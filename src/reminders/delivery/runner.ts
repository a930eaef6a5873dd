// Runs the queue of the reminders, in one process of all: Payload's own runner would run a job in each of them.
import type { Payload } from 'payload'

import { sql } from '@payloadcms/db-postgres'

import type { Leadership } from '../../database/advisoryLock.ts'

import { tryToLead } from '../../database/advisoryLock.ts'
import { poolOf } from '../../database/lock.ts'
import { stopRuns } from './stopping.ts'
import { remindersQueue, remindersTask } from './task.ts'

export interface Runner {
  /** What is going on ends after the mail in hand. */
  stop: () => Promise<void>
}

/** In milliseconds. */
const betweenLooks = 20_000
export const betweenJobs = 5 * 60_000

/**
 * Looks every twenty seconds whether this process is the one, and then queues and runs the job, every five minutes.
 * Any number of servers and workers may do so: the first leads, and when it dies another follows. Payload's own
 * schedule is not used: what it remembers of it every login may write, and a job that died would block it for ever.
 */
export function startReminders(payload: Payload, every = betweenLooks): Runner {
  let isStopped = false
  let queuedAt = Number.NEGATIVE_INFINITY
  let leadership: Leadership | null = null
  let timer: NodeJS.Timeout | undefined
  const look = async () => {
    try {
      leadership = await heldOf(leadership)
      leadership ??= await tryToLead(payload, 'offprint queue')
      if (leadership) {
        // Not by the clock, which may be set back.
        if (performance.now() - queuedAt >= betweenJobs) {
          queuedAt = performance.now()
          await queueOne(payload)
        }
        await payload.jobs.run({
          limit: 1,
          overrideAccess: true,
          queue: remindersQueue,
          silent: true,
        })
      }
    } catch (error) {
      payload.logger.error({ err: error, msg: 'The queue of the reminders could not be run.' })
    }
  }
  const loop = async (): Promise<void> => {
    await look()
    if (!isStopped) {
      timer = setTimeout(() => (going = loop()), every)
      timer.unref()
    }
  }
  let going = loop()
  return {
    stop: async () => {
      isStopped = true
      clearTimeout(timer)
      stopRuns()
      await going
      leadership?.resign()
    },
  }
}

/** Null where the connection is gone, and the lock with it: then it is taken anew, by whoever is first. */
async function heldOf(leadership: Leadership | null): Promise<Leadership | null> {
  if (await leadership?.isHeld()) {
    return leadership
  }
  leadership?.resign()
  return null
}

/** The one that is to run next; whoever led before is gone, and so is what it had begun. */
async function queueOne(payload: Payload): Promise<void> {
  const database = poolOf(payload)
  await database.execute(sql`delete from payload_jobs where queue = ${remindersQueue}`)
  await payload.jobs.queue({
    input: {},
    overrideAccess: true,
    queue: remindersQueue,
    task: remindersTask,
  })
}
