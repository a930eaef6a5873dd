// Gives the labels, descriptions and choices of our collections in every language that we speak.
import type { CollectionConfig, Field } from 'payload'

import { formatLabels } from 'payload'

import { german } from './labels.ts'

/** As much of a field, a tab or a choice as has words. */
interface Worded {
  admin?: { description?: unknown }
  fields?: Worded[]
  label?: unknown
  labels?: Labels
  name?: string
  options?: (string | Worded)[]
  tabs?: Worded[]
}

interface Labels {
  plural?: unknown
  singular?: unknown
}

/** A field without a label is called by its name: `grantedBy` is "Granted by". */
export function withLabels(collection: CollectionConfig): CollectionConfig {
  const { slug, admin, fields, labels } = collection
  return {
    ...collection,
    admin: { ...described(admin), group: both('groups', admin?.group) },
    fields: fieldsWithLabels(fields),
    labels: labelsOf(labels ?? formatLabels(slug)),
  } as CollectionConfig
}

export function fieldsWithLabels<T extends Field>(fields: T[]): T[] {
  return (fields as Worded[]).map(worded) as unknown as T[]
}

function worded(field: Worded): Worded {
  const { name, admin, fields, label = name && format(name), labels, options, tabs } = field
  return {
    ...field,
    ...(admin ? { admin: described(admin) } : {}),
    ...(fields ? { fields: fields.map(worded) } : {}),
    ...(label ? { label: both('labels', label) } : {}),
    ...(labels ? { labels: labelsOf(labels) } : {}),
    ...(options ? { options: options.map(choice) } : {}),
    ...(tabs ? { tabs: tabs.map(worded) } : {}),
  }
}

function choice(option: string | Worded): string | Worded {
  return typeof option === 'string' ? option : { ...option, label: both('options', option.label) }
}

function described<T extends Worded['admin']>(admin: T): T {
  const description = admin?.description
  return description ? { ...admin, description: both('descriptions', description) } : admin
}

function labelsOf({ plural, singular }: Labels): Labels {
  return { plural: both('labels', plural), singular: both('labels', singular) }
}

/** What names its languages already stays as it is, and so does what has no German. */
function both(kind: keyof typeof german, english: unknown): unknown {
  const words: Partial<Record<string, string>> = german[kind]
  const de = typeof english === 'string' ? words[english] : undefined
  return de === undefined ? english : { de, en: english }
}

function format(name: string): string {
  const words = name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
  return words.charAt(0).toUpperCase() + words.slice(1)
}
