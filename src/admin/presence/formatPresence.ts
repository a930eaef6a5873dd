// Who else has a document open, in a sentence or two.
import type { PresenceResponse } from '../../api/presence.ts'
import type { PresentUser } from '../../database/presence.ts'
import type { AdminTranslator } from '../../translations/sentTranslator.ts'

const clock = { hour: '2-digit', hourCycle: 'h23', minute: '2-digit' } as const
const day = { day: 'numeric', month: 'short', year: 'numeric' } as const

interface Reader {
  /** Otherwise it is a document of another collection. */
  isArticle: boolean
  user: string
}

/** '' where nobody else has. Those who have changes come first. */
export function formatPresence(
  others: readonly PresentUser[],
  { isArticle, user }: Reader,
  { locale, translate }: AdminTranslator,
): string {
  const what = translate(isArticle ? 'this-article' : 'this-document')
  const theirs = others.filter(({ id }) => id !== user)
  const sentenceOf = (kind: 'presence-changed' | 'presence-open', people: PresentUser[]) => {
    const names = new Intl.ListFormat(locale).format(people.map(({ name }) => name))
    const word = people.length > 1 ? (`${kind}-many` as const) : kind
    return people.length > 0 ? [translate(word, { names, what })] : []
  }
  const own = others.find(({ id }) => id === user)
  return [
    ...sentenceOf(
      'presence-changed',
      theirs.filter(({ isChanged }) => isChanged),
    ),
    ...sentenceOf(
      'presence-open',
      theirs.filter(({ isChanged }) => !isChanged),
    ),
    ...(own ? [translate(own.isChanged ? 'presence-own-changed' : 'presence-own', { what })] : []),
  ].join(' ')
}

/** Who has saved the document that the form is older than, and when: today by its time, else by its day too. */
export function formatSaved(
  { updatedAt, updatedBy }: Pick<PresenceResponse, 'updatedAt' | 'updatedBy'>,
  user: string,
  { locale, translate }: AdminTranslator,
  now = new Date(),
): string {
  const date = new Date(updatedAt)
  const isToday = date.toDateString() === now.toDateString()
  const time = new Intl.DateTimeFormat(locale, { ...(isToday ? {} : day), ...clock }).format(date)
  if (updatedBy === null) {
    return translate('saved-newer-unknown', { time })
  }
  return updatedBy.id === user
    ? translate('saved-newer-own', { time })
    : translate('saved-newer', { name: updatedBy.name, time })
}
