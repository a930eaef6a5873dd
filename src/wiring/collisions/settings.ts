// What other plugins may not do with Offprint's collections: they would be wrong, or tell of what is hidden.
import { type CollectionConfig, type Config, flattenAllFields, type FlattenedField } from 'payload'

import type { ResolvedOptions } from '../../options.ts'

import { SettingInvalid } from '../../errors.ts'
import { isOwnSlug, kindOf } from '../../slugs.ts'

/** Whichever plugin comes first: the tenant selector names them all. @throws SettingInvalid */
export function refuseForeignSettings(
  { admin, collections = [] }: Pick<Config, 'admin' | 'collections'>,
  options: Pick<ResolvedOptions, 'slugs'>,
): void {
  const tenants = tenantCollectionsOf(admin).find((slug) => isOwnSlug(slug, options))
  if (tenants !== undefined) {
    throw new SettingInvalid(
      'multiTenantPlugin.collections',
      `"${tenants}" is a collection of Offprint, and there is one blog for all tenants: take it out of the list`,
    )
  }
  for (const collection of collections.filter(({ slug }) => isOwnSlug(slug, options))) {
    refuseSettings(collection)
  }
  const imports = collections.flatMap(importsOf).find((slug) => isOwnSlug(slug, options))
  if (imports !== undefined) {
    const option = `slugs.${kindOf(imports, options.slugs)}`
    throw new SettingInvalid(
      option,
      `@payloadcms/plugin-import-export finds a collection "${imports}", and leaves out its own: set ${option} to another slug, or give its collection one by overrideImportCollection`,
    )
  }
}

/** Where its button "Import" leads. */
function importsOf({ admin }: CollectionConfig): string[] {
  const items = (admin?.components?.listMenuItems ?? []) as MenuItem[]
  return items.flatMap(({ clientProps }) => clientProps?.importCollectionSlug ?? [])
}

interface MenuItem {
  clientProps?: { importCollectionSlug?: string }
}

/** A picture of a tenant needs one, which an import does not have. */
export function tenantMediaWarning(
  { admin }: Pick<Config, 'admin'>,
  { slugs }: Pick<ResolvedOptions, 'slugs'>,
): null | string {
  return tenantCollectionsOf(admin).includes(slugs.media)
    ? `The pictures of imports cannot be stored, because "${slugs.media}" has tenants. Take it out of multiTenantPlugin.collections.`
    : null
}

/** The collections that `@payloadcms/plugin-multi-tenant` is for, also those that it did not find. */
function tenantCollectionsOf(admin: Config['admin']): string[] {
  const shown = admin?.components?.beforeNav ?? []
  return shown.flatMap((one) =>
    typeof one === 'object' && one.path.startsWith('@payloadcms/plugin-multi-tenant/')
      ? ((one.clientProps as { enabledSlugs?: string[] } | undefined)?.enabledSlugs ?? [])
      : [],
  )
}

/** The option `overrides` is checked by itself: these come from other plugins. */
function refuseSettings({ slug, fields, trash, versions }: CollectionConfig): void {
  const refuse = (setting: string, why: string): never => {
    throw new SettingInvalid(setting, why)
  }
  if (trash) {
    refuse(`collections.${slug}.trash`, 'must stay off: what is in the trash would stay public')
  }
  if (typeof versions === 'object' && versions.drafts) {
    refuse(
      `collections.${slug}.versions.drafts`,
      'must stay off: the stage of an article says what is public',
    )
  }
  if (flattenAllFields({ fields }).some((field) => isBreadcrumbs(field, slug))) {
    refuse(
      'nestedDocsPlugin.collections',
      `"${slug}" is a collection of Offprint: breadcrumbs would show the titles of what is hidden above it. Take it out of the list`,
    )
  }
}

/** As `@payloadcms/plugin-nested-docs` makes them, under whatever name. */
function isBreadcrumbs(field: FlattenedField, slug: string): boolean {
  if (field.type !== 'array') {
    return false
  }
  const { flattenedFields } = field
  const doc = flattenedFields.find(({ name }) => name === 'doc')
  const hasTexts = ['label', 'url'].every((name) =>
    flattenedFields.some((one) => one.name === name),
  )
  return doc?.type === 'relationship' && doc.relationTo === slug && hasTexts
}
