// The subject of a digest: the most urgent kind of article that it lists, and how many.
import type { OwedList } from '../../owed/listOwed.ts'
import type { MailTranslator } from '../../translations/deskTranslator.ts'
import type { DigestInput } from './digest.ts'

import { dayCount, daysBetween } from '../../translations/deskDays.ts'

type SubjectInput = Pick<DigestInput, 'letters' | 'list' | 'mentions' | 'words'>

/** Such as `4 articles to republish, the oldest free for 63 days`. */
export function buildSubject({ letters = [], list, mentions, words }: SubjectInput): string {
  const { counts, groups } = list
  const { translateMail } = words
  if (counts.owed > 0) {
    return owedSubject(list, words)
  }
  const kind = groups.held > 0 ? 'held' : counts.soon > 0 ? 'soon' : 'blocked'
  const count = kind === 'held' ? groups.held : counts[kind]
  if (count > 0) {
    return translateMail(`subject-${kind}-${oneOrMany(count)}`, { count: String(count) })
  }
  if (mentions && mentions.count > 0) {
    const key = `subject-mentions-${oneOrMany(mentions.count)}` as const
    return translateMail(key, { count: String(mentions.count) })
  }
  return letters.length > 0
    ? translateMail(`subject-letters-${oneOrMany(letters.length)}`, {
        count: String(letters.length),
      })
    : translateMail('subject-none')
}

function owedSubject(
  { counts, owed, today }: OwedList,
  { locale, translateMail }: MailTranslator,
): string {
  const since = owed.map(({ freeSince, publishedOn }) => freeSince ?? publishedOn ?? today)
  const days = Math.max(...since.map((day) => daysBetween(day, today)))
  const key = `subject-owed-${oneOrMany(counts.owed)}` as const
  const values = { count: String(counts.owed) }
  return days > 0
    ? translateMail(key, { ...values, days: dayCount(days, locale) })
    : translateMail(`${key}-today`, values)
}

function oneOrMany(count: number): 'many' | 'one' {
  return count === 1 ? 'one' : 'many'
}
