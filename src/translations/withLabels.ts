// Gives the labels, descriptions and choices of our collections in every language that we speak.
import type { CollectionConfig, Field, GlobalConfig, LabelFunction } from 'payload'

import { getTranslation } from '@payloadcms/translations'

import { isObject } from '../domain/isObject.ts'
import { inEachLanguage, languages } from './languages.ts'

/** As much of a field, a tab or a choice as has words. */
interface Worded {
  admin?: { description?: unknown; placeholder?: unknown }
  fields?: Worded[]
  hasMany?: boolean
  label?: unknown
  labels?: Labels
  name?: string
  options?: (string | Worded)[]
  tabs?: Worded[]
  type?: string
}

interface Labels {
  plural?: unknown
  singular?: unknown
}

/** The config names the words by their keys; a field or a choice without a label is called by its name or value. */
export function withLabels(collection: CollectionConfig): CollectionConfig {
  const { admin, fields, labels } = collection
  return {
    ...collection,
    admin: { ...described(admin), group: words('groups', admin?.group) },
    fields: fieldsWithLabels(fields),
    labels: labels && functionsOf(labelsOf(labels)),
  } as CollectionConfig
}

export function withGlobalLabels(global: GlobalConfig): GlobalConfig {
  const { admin, fields, label } = global
  return {
    ...global,
    admin: { ...described(admin as Worded['admin']), group: words('groups', admin?.group) },
    fields: fieldsWithLabels(fields),
    label: functionOf(words('labels', label)),
  } as GlobalConfig
}

export function fieldsWithLabels<T extends Field>(fields: T[]): T[] {
  return (fields as Worded[]).map(worded) as unknown as T[]
}

function worded(field: Worded): Worded {
  const { name, admin, fields, label = hasWords('labels', name) ? name : undefined } = field
  const { labels, options, tabs } = field
  return {
    ...field,
    ...(admin || isFreeList(field) ? { admin: { ...freeList(field), ...described(admin) } } : {}),
    ...(fields ? { fields: fields.map(worded) } : {}),
    ...(label ? { label: words('labels', label) } : {}),
    ...(labels ? { labels: labelsOf(labels) } : {}),
    ...(options ? { options: options.map(choice) } : {}),
    ...(tabs ? { tabs: tabs.map(worded) } : {}),
  }
}

/** Texts of one's own. Payload's placeholder asks to select one. */
function isFreeList({ type, hasMany }: Worded): boolean {
  return type === 'text' && hasMany === true
}

function freeList(field: Worded): Worded['admin'] {
  const placeholder = inEachLanguage(({ descriptions }) => descriptions.freeList)
  return isFreeList(field) ? { placeholder } : {}
}

function choice(option: string | Worded): string | Worded {
  return typeof option === 'string'
    ? ({ label: words('options', option), value: option } as Worded)
    : { ...option, label: words('options', option.label) }
}

function described<T extends Worded['admin']>(admin: T): T {
  const description = admin?.description
  return description ? { ...admin, description: words('descriptions', description) } : admin
}

export function labelsOf<T extends Labels>({ plural, singular }: T): T {
  return { plural: words('labels', plural), singular: words('labels', singular) } as T
}

/**
 * The names of a collection: an object is printed as "[object Object]" where Payload puts it into a sentence. Not for
 * fields: Payload calls their functions once, in the language of whoever comes first. The SEO plugin makes the name of a
 * collection that of a tab, which Payload calls without a language: a tab takes the object.
 */
function functionsOf({ plural, singular }: Labels): Labels {
  return { plural: functionOf(plural), singular: functionOf(singular) }
}

function functionOf(label: unknown): unknown {
  return isObject(label)
    ? ({ i18n }: Partial<Parameters<LabelFunction>[0]>) =>
        i18n ? getTranslation(label as Record<string, string>, i18n) : label
    : label
}

type Kind = 'descriptions' | 'groups' | 'labels' | 'options'

/** What is no key stays as it is: it may name its languages already. */
function words(kind: Kind, key: unknown): unknown {
  return hasWords(kind, key)
    ? inEachLanguage((language) => (language[kind] as Record<string, string>)[key])
    : key
}

function hasWords(kind: Kind, key: unknown): key is string {
  return typeof key === 'string' && Object.hasOwn(languages.en[kind], key)
}
