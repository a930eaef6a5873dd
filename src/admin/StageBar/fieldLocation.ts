// Finds the tab and the label of a field in a form.
import type { Precision } from '../../domain/days.ts'
import type { Refusal } from '../../types.ts'

/** In one language, or in several. */
type Label = Record<string, string> | string

/** As much as is needed of a field's config. */
export interface FieldLike {
  fields?: FieldLike[]
  label?: Label
  name?: string
  tabs?: { fields: FieldLike[] }[]
}

export interface FieldLocation {
  label: Label
  /** Index of its tab; null outside of tabs. */
  tab: null | number
}

/** Location of a path such as `permission.grantedBy`; null if the form has no such field. */
export function findFieldLocation(
  fields: readonly FieldLike[],
  path: string,
): FieldLocation | null {
  const names = path.split('.').filter((name) => !/^\d+$/.test(name))
  return search(fields, names, null)
}

function search(
  fields: readonly FieldLike[],
  names: string[],
  tab: null | number,
): FieldLocation | null {
  for (const field of fields) {
    const found = field.tabs ? inTabs(field.tabs, names) : within(field, names, tab)
    if (found) {
      return found
    }
  }
  return null
}

function inTabs(tabs: { fields: FieldLike[] }[], names: string[]): FieldLocation | null {
  for (const [index, { fields }] of tabs.entries()) {
    const found = search(fields, names, index)
    if (found) {
      return found
    }
  }
  return null
}

function within(field: FieldLike, names: string[], tab: null | number): FieldLocation | null {
  // Rows and the like have no name: their fields have the same path.
  if (field.name === undefined) {
    return field.fields ? search(field.fields, names, tab) : null
  }
  const [first, ...rest] = names
  if (field.name !== first) {
    return null
  }
  return rest.length > 0 && field.fields
    ? search(field.fields, rest, tab)
    : { label: field.label ?? field.name, tab }
}

/** What the form says of the date at the outlet. */
export interface FormDate {
  isDated: boolean
  precision: Precision
}

/**
 * What is not free yet becomes so by a permission and not by another date, unless the date is what is missing; a date
 * that counts as unknown becomes known by its precision.
 */
export function fieldToRepair(
  { code, field }: Pick<Refusal, 'code' | 'field'>,
  { isDated, precision }: FormDate,
): string {
  if (code !== 'embargoed') {
    return field
  }
  if (!isDated) {
    return 'publishedAt'
  }
  if (precision === 'unknown') {
    return 'publishedAtPrecision'
  }
  return field === 'publishedAt' ? 'permission.grantedBy' : field
}
