// The plugin: resolves its options, then adds each thing.
import type { Config, Payload, Plugin } from 'payload'

import type { OffprintOptions, ResolvedOptions } from './options.ts'

import { withCosts } from './api/graphql/costs.ts'
import { addedFields } from './database/adapter/optionalColumns.ts'
import { withSchema } from './database/adapter/patches.ts'
import { configOf } from './database/configOf.ts'
import { isWithoutOffprint } from './database/removal/without.ts'
import { checkSQLStep, isPushed, runSQLStep } from './database/sqlStep/run.ts'
import { SettingInvalid } from './errors.ts'
import { requireOptions, resolveOptions } from './options.ts'
import { acceptStoredValues } from './validation/storedValues.ts'
import { extendAdapter } from './wiring/adapter.ts'
import { removeCommand } from './wiring/bin.ts'
import { checkPermalink } from './wiring/checkPermalink.ts'
import { withCollections, withGlobals } from './wiring/collections.ts'
import { refuseCollisions, refuseLateCollisions } from './wiring/collisions/refuse.ts'
import { withComponents } from './wiring/components.ts'
import { ownEndpoints } from './wiring/endpoints.ts'
import { withErrorHooks } from './wiring/errorHooks.ts'
import { readHostFields } from './wiring/hostFields.ts'
import { guardImportExport } from './wiring/importExport/guard.ts'
import { leftOutTasks, withReminderJobs } from './wiring/jobs.ts'
import { guardLateCollections, guardSearch, guardSEO } from './wiring/late.ts'
import { loggingLevels } from './wiring/loggingLevels.ts'
import { addTools, reportMissingTools } from './wiring/mcp.ts'
import { start } from './wiring/start.ts'
import { withTranslations } from './wiring/translations.ts'

export { roleOf } from './access/people.ts'
export { admins, adminsOrSelf, desk, nobody, staff, staffOrPublic } from './access/rules.ts'
export { fromCursor, toCursor } from './blog/cursor.ts'
export { feedResponse, sitemapResponse } from './blog/feeds/feedResponse.ts'
export { drawLinkPictures } from './blog/linkPicture/runner.ts'
export type { Post, PostAuthor, PostImage, PostSummary } from './blog/post.ts'
export type { PostQuery } from './blog/posts.ts'
export { findMoved, findPost, listPosts, newestPosts, searchPosts } from './blog/posts.ts'
export type { AuthorProfile, OutletProfile } from './blog/profiles.ts'
export { findAuthor, findOutlet } from './blog/profiles.ts'
export { fillSearch } from './blog/search/refreshSearch.ts'
export { isOutage } from './database/outage.ts'
export { offprintSchema } from './database/schema.ts'
export { findPartFaults } from './database/sqlStep/run.ts'
export { formatDay } from './domain/days.ts'
export type { BelowFloor } from './domain/floors.ts'
export { describeBelow } from './domain/floors.ts'
export { pathOfAddress } from './domain/paths.ts'
export type { TransitionEvent } from './events/channel.ts'
export { endEventStreams } from './events/hub.ts'
export { countDeliveries } from './integrity/countDeliveries.ts'
export { findBelowFloors } from './integrity/findBelowFloors.ts'
export { findIssues } from './integrity/findIssues.ts'
export type { Issue } from './integrity/issue.ts'
export { repairIssues } from './integrity/repair.ts'
export { findSchemaFaults } from './integrity/schema/compare.ts'
export { repairSchema } from './integrity/schema/repairSchema.ts'
export { runNewsletter } from './newsletter/run.ts'
export type { OffprintOptions } from './options.ts'
export type {
  AccessOptions,
  AdminOptions,
  CountedRequest,
  FeedOptions,
  LimitRequests,
  MailOptions,
  Overrides,
  PermalinkPost,
  PreviewLink,
  PreviewURL,
  SiteOptions,
  WebhookOptions,
} from './options/types.ts'
export { countOwed } from './owed/countOwed.ts'
export type { ScheduleReport } from './owed/schedule/runSchedules.ts'
export { runSchedules } from './owed/schedule/runSchedules.ts'
export { remindersOf } from './reminders/delivery/remindersOf.ts'
export type { DigestReport, DigestRow, DigestRun } from './reminders/delivery/report.ts'
export { type ButtonMail, renderBlogMail } from './reminders/digest/ButtonMail.tsx'
export type { Digest } from './types/digest.ts'
export { runWebhooks } from './webhooks/runner.ts'
export { startReminders } from './wiring/runners.ts'
export { findOrphans, toHTML, toMarkdown, toPlainText } from 'offprint-reader/document'

declare module 'payload' {
  interface RegisteredPlugins {
    offprint: OffprintOptions
  }
}

/**
 * The plugin. What it needs of users and media it adds to them: see docs/plugin/access.md. Plugins that run before it
 * find its options as `plugins.offprint.options`, and may change them.
 * @throws SettingInvalid at start, naming the option that cannot be used and what is allowed.
 */
export function offprint(given: OffprintOptions = {}): Plugin {
  const { order } = readOptions(given)
  const options = { ...given }
  const plugin = (incoming: Config): Config => addTo(incoming, readOptions(options))
  return Object.assign(plugin, { slug: 'offprint', options, order })
}

function readOptions(given: OffprintOptions): ResolvedOptions {
  const resolved = resolveOptions(given)
  checkPermalink(resolved.permalink)
  return resolved
}

function addTo(incoming: Config, resolved: ResolvedOptions): Config {
  const bin = [...(incoming.bin ?? []), removeCommand()]
  if (isWithoutOffprint()) {
    return { ...incoming, bin }
  }
  refuseSecond(incoming)
  const options = readHostFields(resolved, incoming.collections)
  addTools(incoming.plugins, options)
  const endpoints = ownEndpoints(options)
  refuseCollisions(incoming, options, endpoints)
  const collections = withCollections(incoming.collections, options)
  const added = addedFields(incoming.collections, collections)
  // The schema stays with `disabled`, and what keeps the documents as they are: collections, fields, hooks, jobs.
  const schema: Config = {
    ...incoming,
    bin,
    collections,
    custom: {
      ...incoming.custom,
      offprint: options,
      offprintEndpoints: endpoints,
      offprintFields: added,
    },
    db: withSchema(incoming.db, added, options),
    globals: withGlobals(incoming.globals, options),
    i18n: withTranslations(incoming),
    jobs: withReminderJobs(incoming, options),
  }
  if (options.disabled) {
    return { ...schema, onInit: (payload) => startDisabled(payload, incoming) }
  }
  return {
    ...schema,
    admin: withComponents(incoming.admin, options),
    endpoints: [
      ...(incoming.endpoints ?? []),
      ...endpoints.api,
      ...endpoints.intake,
      ...endpoints.permission,
    ],
    graphQL: withCosts(incoming.graphQL, options),
    hooks: withErrorHooks(incoming.hooks, options),
    loggingLevels: { ...loggingLevels, ...incoming.loggingLevels },
    onInit: async (payload) => {
      refuseLateCollisions(payload.config)
      guardLateCollections(payload, options)
      guardSEO(payload)
      guardImportExport(payload, options)
      acceptStoredValues(configOf(payload, options.slugs.articles))
      extendAdapter(payload, options)
      await (isPushed(payload) ? runSQLStep(payload) : checkSQLStep(payload))
      await incoming.onInit?.(payload)
      await guardSearch(payload)
      await start(payload, options, leftOutTasks(incoming, options))
      reportMissingTools(payload)
    },
  }
}

/** @throws SettingInvalid where the list of plugins has it already. */
function refuseSecond({ custom }: Config): void {
  if (custom?.offprint) {
    throw new SettingInvalid('plugins', 'offprint() is there twice: an app has one Offprint')
  }
}

/** A missing SQL step is no reason not to start: nothing of ours runs. */
async function startDisabled(payload: Payload, { onInit }: Config): Promise<void> {
  const options = requireOptions(payload)
  refuseLateCollisions(payload.config)
  if (isPushed(payload)) {
    await runSQLStep(payload)
  }
  guardLateCollections(payload, options)
  guardSEO(payload)
  guardImportExport(payload, options)
  await onInit?.(payload)
  await guardSearch(payload)
}
