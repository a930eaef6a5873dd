// The subject of a digest: the most urgent kind of article that it lists, and how many.
import type { OwedList } from '../../owed/listOwed.ts'
import type { MailWords } from '../../translations/sayDesk.ts'

import { formatCount } from '../../owed/format.ts'
import { dayCount, daysBetween } from '../../translations/deskDays.ts'

/** Such as `4 articles to republish, the oldest free for 63 days`. */
export function buildSubject(list: OwedList, words: MailWords): string {
  const { counts, isCut } = list
  const { sayMail } = words
  if (counts.owed > 0) {
    return owedSubject(list, words)
  }
  const kind = counts.soon > 0 ? 'soon' : 'blocked'
  const count = counts[kind]
  return count > 0
    ? sayMail(`subject-${kind}-${oneOrMany(count)}`, { count: formatCount(count, isCut) })
    : sayMail('subject-none')
}

function owedSubject(
  { counts, isCut, owed, today }: OwedList,
  { locale, sayMail }: MailWords,
): string {
  const since = owed.map(({ freeSince, publishedOn }) => freeSince ?? publishedOn ?? today)
  const days = Math.max(...since.map((day) => daysBetween(day, today)))
  const key = `subject-owed-${oneOrMany(counts.owed)}` as const
  const values = { count: formatCount(counts.owed, isCut) }
  return days > 0
    ? sayMail(key, { ...values, days: dayCount(days, locale) })
    : sayMail(`${key}-today`, values)
}

function oneOrMany(count: number): 'many' | 'one' {
  return count === 1 ? 'one' : 'many'
}
