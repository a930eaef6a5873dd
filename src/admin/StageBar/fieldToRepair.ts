// Which field removes a refusal: not always the one that it is about.
import type { Precision } from '../../domain/days.ts'
import type { Refusal } from '../../types.ts'

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
