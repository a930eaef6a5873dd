import type { Owed, OwedLine } from '../../owed/findOwed.ts'
import type { OwedArticles } from '../../owed/owedArticles.ts'
// The digest of one person: what is said, in which order, with which links. `DigestMail` and `toText` show it.
import type { MailWords } from '../../translations/sayDesk.ts'
import type { Cadence } from '../schedule.ts'

import { oneLine } from '../../domain/oneLine.ts'
import { formatCount, outSince, whenFree } from '../../owed/formatLine.ts'
import { dayCount, daysBetween, withReadableDays } from '../../translations/deskDays.ts'

/** Where the mail leads; each link for one person. */
export interface DigestLinks {
  article: (id: string, isNext: boolean) => string
  desk: string
  snooze: (id: string) => string
  unsubscribe: string
  waive: (id: string) => string
}

export interface DigestPerson {
  cadence: Cadence
  email: string
  /** Whether the person may put articles on the blog, or only open them. */
  mayRepublish: boolean
  name: string
}

interface Action {
  href: string
  label: string
}

export interface DigestLine {
  /** The next thing to do. */
  action: Action
  /** Outlet, since when it is out, since or from when it is free. */
  facts: string
  id: string
  /** It may go today. */
  isOwed: boolean
  /** What holds it up. */
  obstacles: string[]
  /** Snooze and waive. */
  others: Action[]
  title: string
  /** What is left to do before it can go. */
  todo: string[]
}

export interface DigestSection {
  heading: string
  lines: DigestLine[]
  /** Says how many there are besides; null where all are shown. */
  more: null | string
}

export interface Digest {
  desk: Action
  hello: string
  intro: string
  /** How many articles it is about, shown or not. */
  items: number
  language: string
  sections: DigestSection[]
  subject: string
  todoLabel: string
  unsubscribe: Action
  why: string
}

interface Given {
  links: DigestLinks
  person: DigestPerson
  pieces: OwedArticles
  words: MailWords
}

const kinds = ['owed', 'soon', 'blocked'] as const
const headings = { blocked: 'owed-blocked', owed: 'owed-now', soon: 'owed-soon' } as const

/** Titles and names come from people: each is made one line, without what steers a terminal or turns text round. */
export function toDigest(given: Given): Digest {
  const { links, person, pieces, words } = given
  const { sayMail } = words
  const items = kinds.reduce((sum, kind) => sum + pieces.counts[kind], 0)
  return {
    desk: { href: links.desk, label: sayMail('all-at-desk') },
    hello: sayMail('hello', { name: oneLine(person.name) }),
    intro: items > 0 ? sayMail('intro-owed') : introOfNothing(given),
    items,
    language: words.locale,
    sections: kinds.flatMap((kind) => sectionOf(kind, given)),
    subject: subjectOf(pieces, words),
    todoLabel: sayMail('to-do'),
    unsubscribe: { href: links.unsubscribe, label: sayMail('unsubscribe') },
    why: sayMail('why-mail', {
      cadence: sayMail(`why-mail-${person.cadence}`),
      email: oneLine(person.email),
    }),
  }
}

/** What is put off or waived is not there, but nobody is to think that all is. */
function introOfNothing({ pieces: { deferred }, words }: Given): string {
  return deferred && deferred.count > 0
    ? words.sayMail('intro-set-aside', { count: formatCount(deferred.count, deferred.isCut) })
    : words.sayMail('intro-nothing')
}

function sectionOf(kind: keyof Owed, given: Given): DigestSection[] {
  const { pieces, words } = given
  const [lines, count] = [pieces[kind], pieces.counts[kind]]
  if (lines.length === 0) {
    return []
  }
  const rest = count - lines.length
  return [
    {
      heading: words.say(headings[kind], { count: formatCount(count, pieces.isCut) }),
      lines: lines.map((line) => lineOf(line, given)),
      more:
        rest > 0
          ? words.sayMail('more', { count: pieces.isCut ? `${rest}+` : String(rest) })
          : null,
    },
  ]
}

function lineOf(line: OwedLine, { links, person, pieces, words }: Given): DigestLine {
  const { id, refusals, todo } = line
  const sentences = (all: OwedLine['todo']) =>
    all.map(({ message }) => oneLine(withReadableDays(message, words.locale)))
  const facts = [
    line.outlet,
    outSince(line, pieces.today, words),
    whenFree(line, pieces.today, words),
  ]
  return {
    id,
    action: actionOf(line, { links, person, words }),
    facts: facts
      .filter(Boolean)
      .map((fact) => oneLine(fact ?? ''))
      .join(' · '),
    isOwed: refusals.length === 0,
    obstacles: sentences(refusals),
    others: [
      { href: links.snooze(id), label: words.sayMail('snooze') },
      { href: links.waive(id), label: words.sayMail('waive') },
    ],
    title: oneLine(line.title),
    todo: sentences(todo),
  }
}

/** Straight to the move where nothing is left to do, else to the article. */
function actionOf(
  { id, refusals, todo }: OwedLine,
  { links, person, words }: Pick<Given, 'links' | 'person' | 'words'>,
): Action {
  const isNext = refusals.length === 0 && todo.length === 0 && person.mayRepublish
  const label = refusals.length > 0 ? 'look-into-it' : isNext ? 'put-on-blog' : 'open-article'
  return { href: links.article(id, isNext), label: words.sayMail(label) }
}

/** `4 articles owed, the oldest for 63 days`. */
function subjectOf(
  { counts, isCut, owed, today }: OwedArticles,
  { locale, sayMail }: MailWords,
): string {
  const many = (count: number) => (count === 1 ? 'one' : 'many')
  const values = (count: number) => ({ count: formatCount(count, isCut) })
  if (counts.owed > 0) {
    const since = owed.map(({ freeSince, publishedOn }) => freeSince ?? publishedOn ?? today)
    const days = Math.max(...since.map((day) => daysBetween(day, today)))
    const kind = `subject-${many(counts.owed)}` as const
    return days > 0
      ? sayMail(kind, { ...values(counts.owed), days: dayCount(days, locale) })
      : sayMail(`${kind}-new`, values(counts.owed))
  }
  if (counts.soon > 0) {
    return sayMail(`subject-free-${many(counts.soon)}`, values(counts.soon))
  }
  return counts.blocked > 0
    ? sayMail(`subject-held-${many(counts.blocked)}`, values(counts.blocked))
    : sayMail('subject-none')
}
