// The collections: Offprint's own, and the host's with the fields and hooks that Offprint adds.
import type { CollectionConfig, Config, TypedUser } from 'payload'

import type { ResolvedOptions } from '../options.ts'

import { roleOfUser } from '../access/people.ts'
import { articles } from '../collections/articles/config.ts'
import { authors } from '../collections/authors/config.ts'
import { institutions } from '../collections/institutions/config.ts'
import { notes } from '../collections/notes/config.ts'
import { outlets } from '../collections/outlets/config.ts'
import { presence } from '../collections/presence/config.ts'
import { reminderRuns } from '../collections/reminderRuns/config.ts'
import { reminders } from '../collections/reminders/config.ts'
import { republications } from '../collections/republications/config.ts'
import { withDayFilters } from '../collections/shared/dayField.ts'
import { transitions } from '../collections/transitions/config.ts'
import { editingFields, withEditing, withSaveButton } from '../editing/editingFields.ts'
import { SettingInvalid } from '../errors.ts'
import { withLabels } from '../translations/withLabels.ts'
import { withWorkflow } from './attachHooks.ts'
import { withFields, withMediaFields, withUserFields } from './hostFields.ts'

/**
 * Offprint's collections, then the host's. With `disabled` they have their fields and no hooks.
 * @throws SettingInvalid where the host has no users or no media collection of the given slug.
 */
export function withCollections(
  hosts: Config['collections'] = [],
  options: ResolvedOptions,
): CollectionConfig[] {
  const collections = [...ownCollections(options), ...extendedCollections(hosts, options)]
  return options.disabled ? collections : collections.map((one) => withWorkflow(one, options))
}

function ownCollections(options: ResolvedOptions): CollectionConfig[] {
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
  ].map((one) => hiddenFromOthers(withLabels(withEditing(one, options)), options))
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

/** Fields that the host has itself stay. */
function extendedCollections(
  hosts: CollectionConfig[],
  options: ResolvedOptions,
): CollectionConfig[] {
  checkSlug(hosts, 'usersSlug', options.usersSlug)
  checkSlug(hosts, 'mediaSlug', options.mediaSlug)
  return hosts.map((one) => {
    if (one.slug === options.mediaSlug) {
      const edited = withFields(one, editingFields(options))
      return withSaveButton(withMediaFields(edited), options)
    }
    return one.slug === options.usersSlug ? withUserFields(one, options) : one
  })
}

function checkSlug(hosts: CollectionConfig[], option: string, slug: string): void {
  if (!hosts.some((one) => one.slug === slug)) {
    throw new SettingInvalid(option, `the config has no collection "${slug}"`)
  }
}
