// Runs the queue of the reminders, in one process of all: Payload's own runner would run a job in each of them.
import type { Payload } from 'payload'

import { sql } from '@payloadcms/db-postgres'

import type { Database } from '../workflow/lock.ts'
import type { Leadership } from './leadership.ts'

import { tryToLead } from './leadership.ts'
import { stopRuns } from './stopping.ts'
import { remindersQueue } from './task.ts'

export interface Runner {
  /** What is going on ends after the mail in hand. */
  stop: () => Promise<void>
}

/** In milliseconds. */
const betweenLooks = 20_000

/**
 * Looks every twenty seconds whether this process is the one, and then runs what is due. Any number of servers and
 * workers may do so: the first leads, and when it dies another follows.
 */
export function startReminders(payload: Payload, every = betweenLooks): Runner {
  let isStopped = false
  let leadership: Leadership | null = null
  let timer: NodeJS.Timeout | undefined
  const look = async () => {
    try {
      leadership = await keepOrTake(payload, leadership)
      if (leadership) {
        await payload.jobs.handleSchedules({ queue: remindersQueue })
        await payload.jobs.run({ limit: 1, queue: remindersQueue, silent: true })
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

async function keepOrTake(payload: Payload, now: Leadership | null): Promise<Leadership | null> {
  if (await now?.isHeld()) {
    return now
  }
  now?.resign()
  const taken = await tryToLead(payload, 'offprint queue')
  if (taken) {
    await forgetAll(payload)
  }
  return taken
}

/** Whoever ran the queue before is gone, and so is what it had begun. */
async function forgetAll(payload: Payload): Promise<void> {
  const database = payload.db.drizzle as unknown as Database
  await database.execute(
    sql`delete from payload_jobs where queue = ${remindersQueue} and processing`,
  )
}
