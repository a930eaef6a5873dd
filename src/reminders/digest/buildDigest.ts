// Builds the digest of one recipient from the list of owed articles. Pure.
import type { Owed } from '../../owed/classify.ts'
import type { Digest, DigestInput, DigestSection } from './digest.ts'

import { oneLine } from '../../domain/oneLine.ts'
import { kinds } from '../../owed/classify.ts'
import { formatCount } from '../../owed/format.ts'
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
    sections: kinds.flatMap((kind) => buildSection(kind, input)),
    subject: buildSubject(list, words),
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
  list: { counts, deferred, isCut, owed },
  words: { translateMail },
}: DigestInput): string {
  if (counts.owed > 0) {
    const areUpgrades =
      owed.length === counts.owed && owed.every(({ upgradeFrom }) => upgradeFrom !== null)
    const key = areUpgrades ? 'intro-upgrade' : 'intro-owed'
    return counts.owed === 1
      ? translateMail(`${key}-one`)
      : translateMail(`${key}-many`, { count: formatCount(counts.owed, isCut) })
  }
  if (counts.soon + counts.blocked > 0) {
    return translateMail('intro-not-yet')
  }
  return deferred && deferred.count > 0
    ? translateMail('intro-deferred', { count: formatCount(deferred.count, deferred.isCut) })
    : translateMail('intro-nothing')
}

function buildSection(kind: keyof Owed, input: DigestInput): DigestSection[] {
  const { list, words } = input
  const [lines, count] = [list[kind], list.counts[kind]]
  if (lines.length === 0) {
    return []
  }
  const rest = count - lines.length
  return [
    {
      heading: words.translateMail(`heading-${kind}`, { count: formatCount(count, list.isCut) }),
      lines: lines.map((line) => buildLine(line, input)),
      more:
        rest > 0
          ? words.translateMail('more', { count: list.isCut ? `${rest}+` : String(rest) })
          : null,
    },
  ]
}
