// Builds the digest of one recipient from the list of owed articles. Pure.
import type { Owed, OwedLine } from '../../owed/classify.ts'
import type { OwedList } from '../../owed/listOwed.ts'
import type { Digest, DigestSection } from '../../types/digest.ts'
import type { DigestInput } from './digest.ts'

import { oneLine } from '../../domain/oneLine.ts'
import { kinds } from '../../owed/owedGroups.ts'
import { buildLetters } from './buildLetters.ts'
import { buildLine } from './buildLine.ts'
import { buildSubject } from './buildSubject.ts'

/** Titles and names are user input: each becomes one line, without control and direction characters. */
export function buildDigest(input: DigestInput): Digest {
  const { links, list, recipient, words } = input
  const { translateMail } = words
  return {
    admin: { href: links.admin, label: translateMail('open-admin') },
    greeting: translateMail('greeting', { name: oneLine(recipient.name) }),
    intro: buildIntro(input),
    language: words.locale,
    pace: buildPace(input),
    sections: [
      ...buildMentions(input),
      ...buildLetters(input),
      ...sectionsOf(list).flatMap((section) => buildSection(section, input)),
    ],
    subject: buildSubject(input),
    todoLabel: translateMail('to-do'),
    unsubscribe: { href: links.unsubscribe, label: translateMail('unsubscribe') },
    why: translateMail('why-mail', {
      cadence: translateMail(`why-mail-${recipient.cadence}`),
      email: oneLine(recipient.email),
    }),
  }
}

/** A mail without articles must not claim that all of them are on the blog if some are snoozed or waived. */
function buildIntro({
  letters,
  list: { counts, deferred, groups, owed },
  mentions,
  words: { translateMail },
}: DigestInput): string {
  if (counts.owed > 0) {
    const areUpgrades =
      owed.length === counts.owed && owed.every(({ upgradeFrom }) => upgradeFrom !== null)
    const key = areUpgrades ? 'intro-upgrade' : 'intro-owed'
    return counts.owed === 1
      ? translateMail(`${key}-one`)
      : translateMail(`${key}-many`, { count: String(counts.owed) })
  }
  if (groups.held > 0) {
    return groups.held === 1
      ? translateMail('intro-held-one')
      : translateMail('intro-held-many', { count: String(groups.held) })
  }
  if (counts.soon + counts.blocked > 0) {
    return translateMail('intro-not-yet')
  }
  if (mentions && mentions.count > 0) {
    return translateMail('intro-mentions')
  }
  if (letters && letters.length > 0) {
    return translateMail('intro-letters')
  }
  return deferred && deferred.count > 0
    ? translateMail('intro-deferred', { count: String(deferred.count) })
    : translateMail('intro-nothing')
}

function buildPace({ list: { pace }, words: { translateMail } }: DigestInput): null | string {
  if (!pace) {
    return null
  }
  const { median, owed } = pace
  const lately =
    median === null ? [] : [translateMail('pace-median', { count: String(Math.round(median)) })]
  const counts = { before: String(owed.before), now: String(owed.now) }
  return [...lately, translateMail('pace-owed', counts)].join(' ')
}

interface Section {
  count: number
  key: 'held' | keyof Owed
  lines: OwedLine[]
}

/** What is held needs somebody to see to it: it is not hidden among what is scheduled. */
function sectionsOf(list: OwedList): Section[] {
  const { counts, groups, scheduled } = list
  const held = scheduled.filter(({ group }) => group === 'held')
  const others = scheduled.filter(({ group }) => group !== 'held')
  return [
    { count: groups.held, key: 'held', lines: held },
    ...kinds.map((key) =>
      key === 'scheduled'
        ? { count: counts.scheduled - groups.held, key, lines: others }
        : { count: counts[key], key, lines: list[key] },
    ),
  ]
}

function buildSection({ count, key, lines }: Section, input: DigestInput): DigestSection[] {
  const { words } = input
  if (lines.length === 0) {
    return []
  }
  const rest = count - lines.length
  return [
    {
      heading: words.translateMail(`heading-${key}`, { count: String(count) }),
      lines: lines.map((line) => buildLine(line, input)),
      more: rest > 0 ? words.translateMail('more', { count: String(rest) }) : null,
    },
  ]
}

/** First, for somebody waits for an answer. */
function buildMentions({ links, mentions, words }: DigestInput): DigestSection[] {
  const { translateMail } = words
  if (!mentions || mentions.count === 0) {
    return []
  }
  const rest = mentions.count - mentions.lines.length
  return [
    {
      heading: translateMail('heading-mentions', { count: String(mentions.count) }),
      lines: mentions.lines.map(({ article, byName, text, title }) => ({
        id: article,
        action: {
          href: `${links.article(article, false)}#offprint-work`,
          label: translateMail('open-article'),
        },
        facts: oneLine(`${byName ? `${byName}: ` : ''}${text}`),
        isOwed: false,
        obstacles: [],
        others: [],
        title: oneLine(title),
        todo: [],
      })),
      more: rest > 0 ? translateMail('more', { count: String(rest) }) : null,
    },
  ]
}
