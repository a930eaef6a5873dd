// How precisely a date is known.

export type Precision = 'day' | 'month' | 'unknown' | 'year'

/** @param date `YYYY`, `YYYY-MM` or `YYYY-MM-DD` */
export function precisionOf(date: null | string): Precision {
  return date ? (({ 4: 'year', 7: 'month' } as const)[date.length] ?? 'day') : 'unknown'
}
