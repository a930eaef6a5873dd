// The collections: Offprint's own, and the host's with the fields and hooks that Offprint adds.
import type { CollectionConfig, Config, GlobalConfig, TypedUser } from 'payload'

import type { ResolvedOptions } from '../options.ts'

import { roleOfUser } from '../access/people.ts'
import { articleComments } from '../collections/articleComments/config.ts'
import { articles } from '../collections/articles/config.ts'
import { articleViews } from '../collections/articleViews/config.ts'
import { authors } from '../collections/authors/config.ts'
import { blog } from '../collections/blog/config.ts'
import { imports } from '../collections/imports/config.ts'
import { institutions } from '../collections/institutions/config.ts'
import { newsletters } from '../collections/newsletters/config.ts'
import { notes } from '../collections/notes/config.ts'
import { outlets } from '../collections/outlets/config.ts'
import { pages } from '../collections/pages/config.ts'
import { permissionRequests } from '../collections/permissionRequests/config.ts'
import { presence } from '../collections/presence/config.ts'
import { reminderRuns } from '../collections/reminderRuns/config.ts'
import { reminders } from '../collections/reminders/config.ts'
import { republications } from '../collections/republications/config.ts'
import { series } from '../collections/series/config.ts'
import { withDayFilters } from '../collections/shared/dayField.ts'
import { subscribers } from '../collections/subscribers/config.ts'
import { transitions } from '../collections/transitions/config.ts'
import { webhooks } from '../collections/webhooks/config.ts'
import { webmentions } from '../collections/webmentions/config.ts'
import { editingFields, withEditing, withSaveButton } from '../editing/editingFields.ts'
import { SettingInvalid } from '../errors.ts'
import { withGlobalLabels, withLabels } from '../translations/withLabels.ts'
import { withWorkflow } from './attachHooks.ts'
import { atRest } from './disabled.ts'
import { withFields, withMediaFields, withUserFields } from './hostFields.ts'
import { withOverride, withUsualLabels } from './overrides.ts'

/**
 * Offprint's collections, then the host's. With `disabled` they have neither endpoints nor components.
 * @throws SettingInvalid where the host has no users or no media collection of the given slug, or one of ours.
 */
export function withCollections(
  hosts: Config['collections'] = [],
  options: ResolvedOptions,
): CollectionConfig[] {
  const collections = [...ownCollections(options), ...extendedCollections(hosts, options)]
  return collections.map((one) => withWorkflow(one, options))
}

/** The host's globals, and that of the blog. */
export function withGlobals(
  hosts: Config['globals'] = [],
  options: ResolvedOptions,
): GlobalConfig[] {
  return [...hosts, withGlobalLabels(blog(options))]
}

function ownCollections(options: ResolvedOptions): CollectionConfig[] {
  return (
    [
      withDayFilters(articles(options)),
      notes(options),
      republications(options),
      outlets(options),
      withDayFilters(authors(options)),
      institutions(options),
      series(options),
      transitions(options),
      imports(options),
      reminders(options),
      reminderRuns(options),
      presence(options),
      articleComments(options),
      articleViews(options),
      withDayFilters(permissionRequests(options)),
      webhooks(options),
      pages(options),
      subscribers(options),
      newsletters(options),
      webmentions(options),
    ]
      .map((one) => withLabels(withEditing(withUsualLabels(one, options), options)))
      // Several people may edit a document at once: a stale write is refused.
      .map((one) => ({ ...hiddenFromOthers(one, options), lockDocuments: false as const }))
      .map((one) => withOverride(one, options))
      .map((one) => (options.disabled ? atRest(one, options) : one))
  )
}

/** Users without a role in Offprint do not see its collections in the admin panel, also not those that are public. */
function hiddenFromOthers(
  collection: CollectionConfig,
  options: ResolvedOptions,
): CollectionConfig {
  const { admin } = collection
  return {
    ...collection,
    admin: {
      ...admin,
      hidden:
        admin?.hidden ?? (({ user }) => roleOfUser(user as unknown as TypedUser, options) === null),
    },
  }
}

/** Fields that the host has itself stay. Media get the fields of editing only with `guardHost`. */
function extendedCollections(
  hosts: CollectionConfig[],
  options: ResolvedOptions,
): CollectionConfig[] {
  checkSlug(hosts, 'usersSlug', options.slugs.users)
  checkSlug(hosts, 'mediaSlug', options.slugs.media)
  return hosts.map((one) => {
    if (one.slug === options.slugs.media) {
      const media = withMediaFields(one)
      return options.guardHost
        ? withSaveButton(withFields(media, editingFields(options)), options)
        : media
    }
    return one.slug === options.slugs.users ? withUserFields(one, options) : one
  })
}

function checkSlug(
  hosts: CollectionConfig[],
  option: 'mediaSlug' | 'usersSlug',
  slug: string,
): void {
  const collection = hosts.find((one) => one.slug === slug)
  if (!collection) {
    throw new SettingInvalid(
      option,
      `the config has no collection "${slug}". If another plugin adds it, set \`order: 0\` and list offprint() after that plugin`,
    )
  }
  const needed = option === 'usersSlug' ? 'auth' : 'upload'
  if (!collection[needed]) {
    throw new SettingInvalid(
      option,
      `the collection "${slug}" must have \`${needed}\`: name another one, or add it`,
    )
  }
}
