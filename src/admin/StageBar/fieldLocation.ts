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
  type?: string
}

/** Where in the form a field is. */
interface Place {
  /** Which of the parts that can be folded, counted from the top of the tab; null outside of them. */
  fold: null | number
  /** Index of its tab; null outside of tabs. */
  tab: null | number
}

export interface FieldLocation extends Place {
  label: Label
}

/** Location of a path such as `permission.grantedBy`; null if the form has no such field. */
export function findFieldLocation(
  fields: readonly FieldLike[],
  path: string,
): FieldLocation | null {
  const names = path.split('.').filter((name) => !/^\d+$/.test(name))
  return search(fields, names, { fold: null, tab: null })
}

function search(
  fields: readonly FieldLike[],
  [first, ...rest]: string[],
  at: Place,
): FieldLocation | null {
  for (const { field, place } of namedFields(fields, at, { count: 0 })) {
    if (field.name === first) {
      return rest.length > 0 && field.fields
        ? search(field.fields, rest, place)
        : { ...place, label: field.label ?? first ?? '' }
    }
  }
  return null
}

/** Rows and the like have no name: their fields have the same path. */
function* namedFields(
  fields: readonly FieldLike[],
  place: Place,
  folds: { count: number },
): Generator<{ field: FieldLike; place: Place }> {
  for (const field of fields) {
    if (field.tabs) {
      for (const [tab, { fields: inTab }] of field.tabs.entries()) {
        yield* namedFields(inTab, { ...place, tab }, { ...folds })
      }
    } else if (field.name !== undefined) {
      yield { field, place }
    } else if (field.fields) {
      const fold = field.type === 'collapsible' ? folds.count++ : place.fold
      yield* namedFields(field.fields, { ...place, fold }, folds)
    }
  }
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
