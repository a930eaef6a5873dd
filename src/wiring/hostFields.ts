// The fields of the host's users and media that Offprint reads: its own where they fit, added where they are absent.
import type { CollectionConfig, Field } from 'payload'

import type { ResolvedOptions } from '../options.ts'

import { isPublicPicture, rightsField } from '../collections/media/fields.ts'
import { digestField } from '../collections/users/digestField.ts'
import { authorField, roleField } from '../collections/users/roleFields.ts'
import { startPageField } from '../collections/users/startPageField.ts'
import { roles } from '../domain/transitions.ts'
import { SettingInvalid } from '../errors.ts'
import { fieldsWithLabels } from '../translations/withLabels.ts'
import { withMissingAlt } from '../validation/missingAlt.ts'

/** What `access` says stays; a field of the host that means something else is not read. */
export function readHostFields(
  options: ResolvedOptions,
  hosts: CollectionConfig[] = [],
): ResolvedOptions {
  const users = hosts.find(({ slug }) => slug === options.slugs.users)
  const role = users && findField(users.fields, 'role')
  const author = users && findField(users.fields, 'author')
  const { access, hasAccess } = options
  const ignoresRole = role !== undefined && !hasAccess.roleOf && !isRole(role)
  const ignoresAuthor = author !== undefined && !hasAccess.authorOf && !isAuthor(author, options)
  return {
    ...options,
    access: {
      authorOf: ignoresAuthor ? () => null : access.authorOf,
      roleOf: ignoresRole
        ? (user) => (options.isAdmin?.(user) === true ? 'admin' : null)
        : access.roleOf,
    },
    foreignFields: [...(ignoresRole ? ['role'] : []), ...(ignoresAuthor ? ['author'] : [])],
    isFirstAdmin: options.isFirstAdmin && role === undefined,
  }
}

/** The users of the host, with `role`, `author`, `digest` and `startPage` where it has no such fields, nor functions instead. */
export function withUserFields(
  users: CollectionConfig,
  options: ResolvedOptions,
): CollectionConfig {
  const { hasAccess } = options
  return withFields(users, [
    ...(hasAccess.roleOf ? [] : [roleField]),
    ...(hasAccess.authorOf ? [] : [authorField(options)]),
    digestField(options),
    startPageField,
  ])
}

/**
 * The pictures of the host, with `rights` and `isPublic`.
 * @throws SettingInvalid where it has fields of these names that are something else.
 */
export function withMediaFields(media: CollectionConfig): CollectionConfig {
  const types = { isPublic: ['checkbox'], rights: ['radio', 'select', 'text'] }
  for (const [name, allowed] of Object.entries(types)) {
    const own = findField(media.fields, name)
    // SQL reads it in the table of the pictures.
    const isLocalized = own !== undefined && 'localized' in own && own.localized === true
    if (own && (isLocalized || !allowed.includes(own.type))) {
      const found = isLocalized ? 'localized' : `a ${own.type}`
      const wanted = `its field "${name}" must be a ${allowed.join(', a ')}, and not ${found}`
      throw new SettingInvalid(
        'mediaSlug',
        `the collection "${media.slug}" cannot be used: ${wanted}`,
      )
    }
  }
  return withFields(withRightsLink(withMissingAlt(media)), [rightsField, isPublicPicture])
}

/** Above the list of pictures. */
function withRightsLink(media: CollectionConfig): CollectionConfig {
  const { components } = media.admin ?? {}
  const link = 'offprint/rsc#PictureRightsLink'
  const beforeListTable = [...(components?.beforeListTable ?? []), link]
  return { ...media, admin: { ...media.admin, components: { ...components, beforeListTable } } }
}

export function withFields(collection: CollectionConfig, fields: Field[]): CollectionConfig {
  const added = fields.filter(
    (field) => !('name' in field) || !findField(collection.fields, field.name ?? ''),
  )
  return { ...collection, fields: [...collection.fields, ...fieldsWithLabels(added)] }
}

type NamedField = { name: string } & Field

/** Also where it stands in a row, a tab or another frame without a name. */
function findField(fields: Field[], name: string): NamedField | undefined {
  for (const field of fields) {
    if ('name' in field && field.name) {
      if (field.name === name) {
        return field as NamedField
      }
    } else if (field.type === 'tabs') {
      const found = findInTabs(field.tabs, name)
      if (found) {
        return found
      }
    } else if ('fields' in field) {
      const found = findField(field.fields, name)
      if (found) {
        return found
      }
    }
  }
  return undefined
}

function findInTabs(tabs: { fields: Field[] }[], name: string): NamedField | undefined {
  return tabs
    .map((tab) => ('name' in tab && tab.name ? undefined : findField(tab.fields, name)))
    .find((found) => found !== undefined)
}

/** A choice of one, with our three roles among the options. */
function isRole(field: Field): boolean {
  if (
    (field.type !== 'select' && field.type !== 'radio') ||
    ('hasMany' in field && field.hasMany)
  ) {
    return false
  }
  const values = field.options.map((option) => (typeof option === 'string' ? option : option.value))
  return roles.every((role) => values.includes(role))
}

function isAuthor(field: Field, { slugs }: ResolvedOptions): boolean {
  return field.type === 'relationship' && field.relationTo === slugs.authors && !field.hasMany
}
