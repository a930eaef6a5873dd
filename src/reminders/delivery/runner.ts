// Sends due reminders and runs schedules on a timer. Any number of processes may run one: an advisory lock lets one of them work.
import type { Payload } from 'payload'

import { addressesOf } from '../../addresses.ts'
import { type AdvisoryLock, tryAdvisoryLock } from '../../database/advisoryLock.ts'
import { type Runner, startLoop } from '../../database/backgroundLoop.ts'
import { pruneEvents } from '../../events/prune.ts'
import { requireOptions, type ResolvedOptions } from '../../options.ts'
import { runSchedules } from '../../owed/schedule/runSchedules.ts'
import { runScheduled } from './runScheduled.ts'

/** How often a process tries to become the one that runs, or shows that it is: see server/healthFigures.ts. In milliseconds. */
const pollInterval = 20_000
/** From the start of one run of the digests to the start of the next. In milliseconds. */
export const runInterval = 5 * 60_000
/** The same of schedules. */
const schedulesInterval = 60_000

/** The same of old events. */
const pruneInterval = 60 * 60_000

/** Held between runs too, so that several processes together make one run every five minutes. */
const runnerLock = 'offprint reminders runner'

/**
 * Sends due digests unless the option `reminders` is `off`, and republishes what is scheduled, also where no mail can
 * be sent. Starts at once. If the process that holds the lock dies, another one takes over at its next poll. While the
 * plugin is disabled it does nothing. Stopping it ends the current run after the mail in hand and the article in hand,
 * then releases the lock.
 * @throws SettingInvalid if the config does not have the plugin.
 */
export function startRunner(payload: Payload, interval = pollInterval): Runner {
  let lock: AdvisoryLock | null = null
  let works: undefined | Work[]
  const { stop } = startLoop(payload, interval, async (signal) => {
    works ??= worksOf(payload, requireOptions(payload), signal)
    try {
      lock = (await stillHeld(lock)) ?? (await tryAdvisoryLock(payload, runnerLock))
    } catch (error) {
      payload.logger.error({ err: error, msg: 'The reminders could not be started.' })
      return
    }
    if (lock && !signal.aborted) {
      works.forEach((work) => work.startIfDue())
    }
  })
  return {
    stop: async () => {
      await stop()
      await Promise.all((works ?? []).map(async (work) => work.current()))
      lock?.release()
    },
  }
}

/** Without the address of the site no mail can be made: said once, and not at each run. */
function worksOf(payload: Payload, options: ResolvedOptions, signal: AbortSignal): Work[] {
  const others = [
    repeated(schedulesInterval, () => republishScheduled(payload, signal)),
    repeated(pruneInterval, () =>
      pruneEvents(payload).catch((error: unknown) => {
        payload.logger.error({ err: error, msg: 'Old events could not be deleted.' })
      }),
    ),
  ]
  if (options.reminders === 'off') {
    return others
  }
  if (!URL.canParse(addressesOf(payload).api())) {
    payload.logger.warn('Offprint sends no reminders: set the option site.url.')
    return others
  }
  return [...others, repeated(runInterval, () => runScheduled(payload, options, signal))]
}

type Work = ReturnType<typeof repeated>

/** Work that is done every so often, and not while it is still being done: a run of many mails takes its time. */
function repeated(interval: number, work: () => Promise<unknown>) {
  let current: Promise<unknown> | undefined
  let lastRunAt = Number.NEGATIVE_INFINITY
  return {
    current: () => current,
    startIfDue: () => {
      // A monotonic clock: the system clock may be set back.
      if (!current && performance.now() - lastRunAt >= interval) {
        lastRunAt = performance.now()
        current = work().finally(() => (current = undefined))
      }
    },
  }
}

/** Never throws, like `runScheduled`. The next run tries again. */
async function republishScheduled(payload: Payload, signal: AbortSignal): Promise<void> {
  try {
    const { failed, held, republished } = await runSchedules(payload, undefined, signal)
    if (failed + held + republished > 0) {
      payload.logger.info(`Schedules: ${republished} republished, ${held} held, ${failed} failed.`)
    }
  } catch (error) {
    payload.logger.error({ err: error, msg: 'Scheduled articles could not be republished.' })
  }
}

/** Null if the connection is gone: then the lock is free, and any process may take it. */
async function stillHeld(lock: AdvisoryLock | null): Promise<AdvisoryLock | null> {
  if (await lock?.isHeld()) {
    return lock
  }
  lock?.release()
  return null
}
