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
  const { sayMail } = words
  return {
    admin: { href: links.admin, label: sayMail('open-admin') },
    greeting: sayMail('greeting', { name: oneLine(recipient.name) }),
    intro: buildIntro(input),
    language: words.locale,
    sections: kinds.flatMap((kind) => buildSection(kind, input)),
    subject: buildSubject(list, words),
    todoLabel: sayMail('to-do'),
    unsubscribe: { href: links.unsubscribe, label: sayMail('unsubscribe') },
    why: sayMail('why-mail', {
      cadence: sayMail(`why-mail-${recipient.cadence}`),
      email: oneLine(recipient.email),
    }),
  }
}

/** A mail without articles must not claim that all of them are on the blog if some are snoozed or waived. */
function buildIntro({
  list: { counts, deferred, isCut },
  words: { sayMail },
}: DigestInput): string {
  if (counts.owed > 0) {
    return counts.owed === 1
      ? sayMail('intro-owed-one')
      : sayMail('intro-owed-many', { count: formatCount(counts.owed, isCut) })
  }
  if (counts.soon + counts.blocked > 0) {
    return sayMail('intro-not-yet')
  }
  return deferred && deferred.count > 0
    ? sayMail('intro-deferred', { count: formatCount(deferred.count, deferred.isCut) })
    : sayMail('intro-nothing')
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
      heading: words.sayMail(`heading-${kind}`, { count: formatCount(count, list.isCut) }),
      lines: lines.map((line) => buildLine(line, input)),
      more:
        rest > 0 ? words.sayMail('more', { count: list.isCut ? `${rest}+` : String(rest) }) : null,
    },
  ]
}
