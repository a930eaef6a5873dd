// The letters to outlets in a digest: what came, what is to be accepted, what is due, what has had no answer. Pure.
import type { DigestSection } from '../../types/digest.ts'
import type { DigestInput } from './digest.ts'

import { idOf } from '../../domain/idOf.ts'
import { oneLine } from '../../domain/oneLine.ts'
import { formatConcern } from '../../work/letters/format.ts'
import { concerns, type LetterToSee } from '../../work/letters/state.ts'

/** Lines of a kind; the rest is on the desk. */
const most = 10

export function buildLetters(input: DigestInput): DigestSection[] {
  const { letters = [], words } = input
  return concerns.flatMap((concern) => {
    const toSee = letters.filter((one) => one.concern === concern)
    const rest = toSee.length - most
    return toSee.length === 0
      ? []
      : [
          {
            heading: words.translate(`letters-${concern}`, { count: String(toSee.length) }),
            lines: toSee.slice(0, most).map((one) => toLine(one, input)),
            more: rest > 0 ? words.translateMail('more', { count: String(rest) }) : null,
          },
        ]
  })
}

function toLine(
  { letter }: LetterToSee,
  { links, list, words }: DigestInput,
): DigestSection['lines'][0] {
  const outlet = letter.outlet
  const id = idOf(outlet)
  const name = typeof outlet === 'object' ? (outlet?.name ?? '') : ''
  return {
    id: letter.id,
    action: {
      href: id === null ? links.admin : links.outlet(id),
      label: words.translateMail('open-outlet'),
    },
    facts: oneLine(formatConcern(letter, list.today, words)),
    isOwed: false,
    obstacles: [],
    others: [],
    title: oneLine(name) || '–',
    todo: [],
  }
}
