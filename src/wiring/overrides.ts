// Applies the app's `overrides` to our collections.
import { type CollectionConfig, type Field, flattenTopLevelFields } from 'payload'

import type { ResolvedOptions } from '../options.ts'

import { SettingInvalid } from '../errors.ts'
import { kindOf } from '../slugs.ts'

/** Under another slug a collection is called as always. */
export function withUsualLabels(
  collection: CollectionConfig,
  { slugs }: ResolvedOptions,
): CollectionConfig {
  const kind = kindOf(collection.slug, slugs)
  return kind
    ? { labels: { plural: kind, singular: kind.slice(0, -1) }, ...collection }
    : collection
}

/** @throws SettingInvalid where an override takes away what the workflow needs. */
export function withOverride(
  collection: CollectionConfig,
  { overrides, slugs }: ResolvedOptions,
): CollectionConfig {
  const kind = kindOf(collection.slug, slugs)
  const override = kind && overrides[kind]
  if (!override) {
    return collection
  }
  const changed: CollectionConfig | undefined = override({ collection })
  const refuse: Refuse = (why) => {
    throw new SettingInvalid(`overrides.${kind}`, why)
  }
  if (!changed) {
    return refuse('must return the collection')
  }
  if (changed.slug !== collection.slug) {
    refuse(`the slug is changed by slugs.${kind}`)
  }
  refuseChangedFields(collection, changed, refuse)
  refuseRequired(collection, changed, refuse)
  if (typeof changed.versions === 'object' && Boolean(changed.versions.drafts)) {
    refuse('versions.drafts cannot be used: the stage of an article says what is public')
  }
  if (changed.trash) {
    refuse('trash cannot be used: what is in the trash would stay public')
  }
  return changed
}

type Refuse = (why: string) => never

function refuseChangedFields(before: CollectionConfig, after: CollectionConfig, refuse: Refuse) {
  const fields = namedFields(after.fields)
  for (const [path, { type }] of namedFields(before.fields)) {
    const field = fields.get(path)
    if (field?.type !== type) {
      return refuse(`the field "${path}" must stay, with the type ${type}`)
    }
    if ('localized' in field && field.localized) {
      refuse(`the field "${path}" cannot be localized: an article has one language`)
    }
  }
}

/** Offprint writes documents, and knows nothing of the fields of an app. In an array of the app it writes no rows. */
function refuseRequired(before: CollectionConfig, after: CollectionConfig, refuse: Refuse) {
  const [fields, own] = [namedFields(after.fields), namedFields(before.fields)]
  for (const [path, field] of fields) {
    const isRequired = 'required' in field && field.required && field.defaultValue === undefined
    const known = own.get(path)
    const wasRequired = known && 'required' in known && known.required
    if (isRequired && !wasRequired && !isInOwnList(path, fields, own)) {
      refuse(`the field "${path}" is required: give it a defaultValue, or make it optional`)
    }
  }
}

function isInOwnList(path: string, fields: Fields, own: Fields): boolean {
  return [...fields].some(
    ([list, { type }]) =>
      (type === 'array' || type === 'blocks') && !own.has(list) && path.startsWith(`${list}.`),
  )
}

type Fields = Map<string, Field>

/** By their paths, within groups and arrays too. */
function namedFields(fields: Field[], parent = ''): Map<string, Field> {
  const named = flattenTopLevelFields(fields).flatMap((field): [string, Field][] => {
    const path = 'name' in field ? `${parent}${field.name}` : parent
    const inner = 'fields' in field ? namedFields(field.fields, `${path}.`) : []
    return [[path, field as Field], ...inner]
  })
  return new Map(named)
}
