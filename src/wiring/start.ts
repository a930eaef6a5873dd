// What happens once Payload has started: the reminders, and warnings of what an admin has to set up.
import type { CollectionSlug, Config, Payload } from 'payload'

import type { Runner } from '../database/backgroundLoop.ts'
import type { ResolvedOptions } from '../options.ts'

import { fillPosts } from '../blog/changes/fillPosts.ts'
import { fillRelated } from '../blog/related/refreshRelated.ts'
import { describeBelow } from '../domain/floors.ts'
import { endEventStreams } from '../events/hub.ts'
import { fillFacts } from '../facts/fillFacts.ts'
import { findBelowFloors } from '../integrity/findBelowFloors.ts'
import { tenantMediaWarning } from './collisions/settings.ts'
import { openMediaWarning } from './openMedia.ts'
import { startReminders } from './runners.ts'

const guide = 'See docs/plugin/access.md.'

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
  const media = [
    await openMediaWarning(payload, options),
    tenantMediaWarning(payload.config as unknown as Config, options),
  ]
  for (const warning of media.filter((one) => one !== null)) {
    payload.logger.warn(warning)
  }
  for (const slug of leftOut) {
    payload.logger.warn(
      `Offprint: the task "${slug}" is the app's own, and Offprint's is left out. The option reminders: 'auto' and startReminders() need no task.`,
    )
  }
  for (const warning of await warningsOf(payload, options)) {
    payload.logger.warn(`Offprint: ${warning} ${guide}`)
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

async function warningsOf(payload: Payload, options: ResolvedOptions): Promise<string[]> {
  const { foreignFields, hasAccess, isAdmin, slugs } = options
  const hasNoRoles = foreignFields.includes('role') && !isAdmin
  return [
    ...(hasNoRoles
      ? [
          `nobody has a role: the field "role" of "${slugs.users}" does not have the options admin, editor and author. Set the option access.roleOf or admins.`,
        ]
      : []),
    ...(!hasNoRoles && !hasAccess.roleOf && !isAdmin && (await hasNoAdmin(payload, slugs.users))
      ? [`no user is admin. Set the option admins, or the role of a user.`]
      : []),
  ]
}

/** Before the migrations have run there is nothing to say. */
async function hasNoAdmin(payload: Payload, collection: CollectionSlug): Promise<boolean> {
  const count = (where = {}) => payload.count({ collection, overrideAccess: true, where })
  try {
    const admins = await count({ role: { equals: 'admin' } })
    return admins.totalDocs === 0 && (await count()).totalDocs > 0
  } catch {
    return false
  }
}
