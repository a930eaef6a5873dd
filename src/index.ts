// The plugin: settles its options, then adds each thing.
import type { CollectionConfig, Config, Field, Plugin, TaskConfig } from 'payload'

import { deepMergeSimple } from 'payload'

import type { OffprintOptions, ResolvedOptions } from './options.ts'

import { blogEndpoints } from './api/blog.ts'
import { calendarEndpoint } from './api/calendar.ts'
import { withCosts } from './api/graphql/costs.ts'
import { articles } from './collections/articles/config.ts'
import { authors } from './collections/authors/config.ts'
import { institutions } from './collections/institutions/config.ts'
import { notes } from './collections/notes/config.ts'
import { outlets } from './collections/outlets/config.ts'
import { presence } from './collections/presence/config.ts'
import { reminderRuns } from './collections/reminderRuns/config.ts'
import { reminders } from './collections/reminders/config.ts'
import { republications } from './collections/republications/config.ts'
import { withDayFilters } from './collections/shared/dayField.ts'
import { isPublicField } from './collections/shared/fields.ts'
import { transitions } from './collections/transitions/config.ts'
import { digestField } from './collections/users/digestField.ts'
import { advanceUpdatedAt } from './database/advanceUpdatedAt.ts'
import { runAfterCommit } from './database/afterCommit.ts'
import { reportCommits } from './database/reportCommits.ts'
import { surviveOutages } from './database/surviveOutages.ts'
import { writeSessionsAlone } from './database/writeSessionsAlone.ts'
import {
  editingFields,
  isEditedSlug,
  withEditing,
  withSaveButton,
} from './editing/editingFields.ts'
import { busy } from './errorResponses/busy.ts'
import { duplicateNote } from './errorResponses/duplicateNote.ts'
import { formTooLarge } from './errorResponses/formTooLarge.ts'
import { invalidForm } from './errorResponses/invalidForm.ts'
import { invalidValue } from './errorResponses/invalidValue.ts'
import { keepErrorData } from './errorResponses/keepErrorData.ts'
import { publicErrors } from './errorResponses/publicErrors.ts'
import { unavailable } from './errorResponses/unavailable.ts'
import { SettingInvalid } from './errors.ts'
import { resolveOptions } from './options.ts'
import { sendRemindersTask } from './reminders/delivery/task.ts'
import { translations } from './translations/translations.ts'
import { fieldsWithLabels, withLabels } from './translations/withLabels.ts'
import { guardOwnCollections } from './validation/guardOwnCollections.ts'
import { withWorkflow } from './wiring/attachHooks.ts'

export { roleOf } from './access/people.ts'
export { admins, desk, nobody, staff, staffOrPublic } from './access/rules.ts'
export { fromCursor, toCursor } from './blog/cursor.ts'
export { feedResponse, sitemapResponse } from './blog/feeds/feedResponse.ts'
export type { Post, PostAuthor, PostImage, PostSummary } from './blog/post.ts'
export type { PostQuery } from './blog/posts.ts'
export { findMoved, findPost, listPosts, newestPosts, searchPosts } from './blog/posts.ts'
export type { AuthorProfile, OutletProfile } from './blog/profiles.ts'
export { findAuthor, findOutlet } from './blog/profiles.ts'
export { fillSearch } from './blog/search/fillSearch.ts'
export { offprintSchema } from './database/schema.ts'
export { formatDay } from './domain/days.ts'
export { pathOfAddress } from './domain/paths.ts'
export type { TransitionEvent } from './events.ts'
export { findIssues } from './integrity/findIssues.ts'
export type { Issue } from './integrity/issue.ts'
export { repairIssues } from './integrity/repair.ts'
export type { OffprintOptions } from './options.ts'
export { countOwed } from './owed/countOwed.ts'
export { remindersOf } from './reminders/delivery/program.ts'
export { startReminders } from './reminders/delivery/runner.ts'
export type { DigestReport, DigestRow, DigestRun } from './reminders/delivery/sendDigests.ts'
export { findOrphans } from './richtext/footnotes/findOrphans.ts'
export { toHTML } from './richtext/toHTML.ts'
export { toMarkdown } from './richtext/toMarkdown.ts'
export { toPlainText } from './richtext/toPlainText.ts'

/** The plugin. Your users need `role` and `author`, your pictures `rights`: see the README. */
export function offprint(given: OffprintOptions = {}): Plugin {
  return (incoming: Config): Config => {
    const options = resolveOptions(given)
    const collections = [...ours(options), ...theirs(incoming, options)]
    const i18n = withOurWords(incoming.i18n)
    const custom = { ...incoming.custom, offprint: options }
    const jobs = withReminders(incoming.jobs, options)
    if (options.disabled) {
      return { ...incoming, collections, custom, i18n, jobs }
    }
    return {
      ...incoming,
      admin: withComponents(incoming.admin, options),
      collections: collections.map((one) => withWorkflow(one, options)),
      custom,
      endpoints: [...(incoming.endpoints ?? []), ...blogEndpoints, calendarEndpoint(options)],
      graphQL: withCosts(incoming.graphQL),
      hooks: {
        ...incoming.hooks,
        afterError: [
          ...(incoming.hooks?.afterError ?? []),
          keepErrorData,
          duplicateNote,
          invalidValue,
          busy,
          invalidForm,
          publicErrors,
          formTooLarge,
          unavailable,
        ],
      },
      i18n,
      jobs,
      loggingLevels: { ...answersNotFaults, ...incoming.loggingLevels },
      onInit: async (payload) => {
        surviveOutages(payload)
        reportCommits(payload)
        guardOwnCollections(payload)
        writeSessionsAlone(payload, options.usersSlug)
        advanceUpdatedAt(payload, (slug) => isEditedSlug(slug, options))
        runAfterCommit(payload)
        await incoming.onInit?.(payload)
      },
    }
  }
}

/** What somebody is told is a line in the log: stacks are for faults. */
const answersNotFaults: Record<string, 'info'> = {
  BodyTooLarge: 'info',
  InUse: 'info',
  InvalidQuery: 'info',
  InvalidRequest: 'info',
  InvalidValue: 'info',
  NotFound: 'info',
  StageConflict: 'info',
  StaleWrite: 'info',
  TooManyRequests: 'info',
  TransitionRefused: 'info',
  Unavailable: 'info',
}

/** The job, and nobody who runs, queues or cancels jobs over HTTP unless the app says who. */
function withReminders(jobs: Config['jobs'], options: ResolvedOptions): Config['jobs'] {
  const closed = { cancel: () => false, queue: () => false, run: () => false }
  return {
    ...jobs,
    access: { ...closed, ...jobs?.access },
    jobsCollectionOverrides: (given) => ({
      ...(jobs?.jobsCollectionOverrides?.(given) ?? given.defaultJobsCollection),
      lockDocuments: false,
    }),
    tasks: [...(jobs?.tasks ?? []), sendRemindersTask(options) as unknown as TaskConfig],
  }
}

/** The dashboard opens with what was not saved, what is owed, and how the reminders stand. */
function withComponents(admin: Config['admin'], { timeZone }: ResolvedOptions): Config['admin'] {
  const { components } = admin ?? {}
  const ours = ['UnsavedWork', 'OwedPanel', 'RemindersPanel'].map(
    (name) => `offprint/client#${name}`,
  )
  const beforeDashboard = [...ours, ...(components?.beforeDashboard ?? [])]
  const providers = [...(components?.providers ?? []), ...ofEveryPage]
  // What components read in the browser: which day it is at the desk.
  const custom = { ...admin?.custom, offprint: { timeZone } }
  return { ...admin, components: { ...components, beforeDashboard, providers }, custom }
}

/** A session that ends leaves forms alone, copies go with a logout, and a republication can be undone. */
const ofEveryPage = ['SessionProvider', 'CopyOwner', 'UndoProvider'].map(
  (name) => `offprint/client#${name}`,
)

/** The app's own wording comes before ours. */
function withOurWords(i18n: Config['i18n']): Config['i18n'] {
  return { ...i18n, translations: deepMergeSimple(translations, i18n?.translations ?? {}) }
}

function ours(options: ResolvedOptions): CollectionConfig[] {
  return [
    withDayFilters(articles(options)),
    notes,
    republications,
    outlets,
    withDayFilters(authors),
    institutions,
    transitions(options),
    reminders(options),
    reminderRuns,
    presence(options),
  ].map((one) => withLabels(withEditing(one, options)))
}

/** The app's collections: pictures learn whether the public may see them, logins when to be reminded. */
function theirs(incoming: Config, options: ResolvedOptions): CollectionConfig[] {
  const collections = incoming.collections ?? []
  for (const [option, slug] of [
    ['usersSlug', options.usersSlug],
    ['mediaSlug', options.mediaSlug],
  ] as const) {
    if (!collections.some((one) => one.slug === slug)) {
      throw new SettingInvalid(option, `the config has no collection "${slug}"`)
    }
  }
  const added: Partial<Record<string, Field[]>> = {
    [options.mediaSlug]: [...editingFields(options), isPublicField],
    [options.usersSlug]: fieldsWithLabels([digestField(options)]),
  }
  return collections.map((one) => {
    const own = (added[one.slug] ?? []).filter((field) => !hasField(one, field))
    const extended = { ...one, fields: [...one.fields, ...own] }
    return one.slug === options.mediaSlug ? withSaveButton(extended, options) : extended
  })
}

function hasField({ fields }: CollectionConfig, wanted: Field): boolean {
  return 'name' in wanted && fields.some((field) => 'name' in field && field.name === wanted.name)
}
