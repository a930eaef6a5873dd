// What happens once Payload has started: the reminders, and warnings of what an admin has to set up.
import type { Payload } from 'payload'

import type { Runner } from '../database/backgroundLoop.ts'
import type { ResolvedOptions } from '../options.ts'

import { fillPosts } from '../blog/changes/fillPosts.ts'
import { fillRelated } from '../blog/related/refreshRelated.ts'
import { describeBelow } from '../domain/floors.ts'
import { endEventStreams } from '../events/hub.ts'
import { fillFacts } from '../facts/fillFacts.ts'
import { findBelowFloors } from '../integrity/findBelowFloors.ts'
import { startReminders } from './runners.ts'
import { findWarnings } from './warnings.ts'

/** @param leftOut tasks that the app has itself. */
export async function start(
  payload: Payload,
  options: ResolvedOptions,
  leftOut: string[],
): Promise<void> {
  if (options.reminders !== 'manual' && isServer()) {
    stopWithPayload(payload, startReminders(payload))
  }
  if (isServer()) {
    stopWithPayload(payload, { stop: endEventStreams })
    fillInBackground(payload)
    for (const below of await findBelowFloors(payload)) {
      payload.logger.warn(`Offprint: ${describeBelow(below)}`)
    }
  }
  for (const slug of leftOut) {
    payload.logger.warn(
      `Offprint: the task "${slug}" is the app's own, and Offprint's is left out. The option reminders: 'auto' and startReminders() need no task.`,
    )
  }
  for (const warning of await findWarnings(payload, options)) {
    payload.logger.warn(`Offprint: ${warning}`)
  }
}

/** Nobody waits for it: whoever reads a list before it is done fills in the rest. */
function fillInBackground(payload: Payload): void {
  fillFacts(payload).catch((error: unknown) => {
    payload.logger.warn(error, 'Offprint: the facts of articles could not all be worked out yet.')
  })
  fillRelated(payload).catch((error: unknown) => {
    payload.logger.warn(error, 'Offprint: which posts are related could not be worked out yet.')
  })
  fillPosts(payload).catch((error: unknown) => {
    payload.logger.warn(error, 'Offprint: what the public sees of posts could not be read yet.')
  })
}

/** Next's server, and no build of it, no command of Payload and no test. */
function isServer(): boolean {
  return (
    process.env.NEXT_RUNTIME === 'nodejs' && process.env.NEXT_PHASE !== 'phase-production-build'
  )
}

function stopWithPayload(payload: Payload, runner: Runner): void {
  const destroy = payload.destroy.bind(payload)
  payload.destroy = async () => {
    await runner.stop()
    await destroy()
  }
}
