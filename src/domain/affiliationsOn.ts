// Which affiliations of an author held on the day of an article.
import { dayOf, firstDay, latestDay, type Precision } from './days.ts'

export interface DatedAffiliation<Institution> {
  from?: null | string
  institution?: Institution | null
  role?: null | string
  to?: null | string
}

/**
 * The rows that held on every day that the date could be. A row without any date says nothing of a day,
 * and an unknown date has no affiliations.
 */
export function affiliationsOn<Institution>(
  rows: DatedAffiliation<Institution>[],
  publishedOn: null | string,
  precision: Precision,
): DatedAffiliation<Institution>[] {
  const [first, last] = [firstDay(publishedOn, precision), latestDay(publishedOn, precision)]
  if (!first || !last) {
    return []
  }
  return rows.filter((row) => {
    const [from, to] = [dayOf(row.from), dayOf(row.to)]
    return (from || to) && (!from || from <= first) && (!to || last <= to)
  })
}
