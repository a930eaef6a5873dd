// Whether a line says where a text appears: "for the Harbour Gazette", "in Le Monde".
import { isPossible } from './cutName.ts'
import { namesIn } from './outletNames.ts'
import { kindOf } from './outletWords.ts'
import { hasPeriodicalNoun } from './periodicalNouns.ts'
import { isWellKnown } from './wellKnownOutlets.ts'

/** 4 where the name behind a preposition is that of a periodical, 2.5 for another name, 0 for none. */
export function scoreNamedOutlet(text: string, knownOutlets: readonly string[]): number {
  const names = namesIn(text).filter(
    ({ name, at }) => isPossible(name) && isBehindPlace(text.slice(0, at)),
  )
  return names.some(
    ({ name }) => hasPeriodicalNoun(name) || isWellKnown(name) || knownOutlets.includes(name),
  )
    ? 4
    : names.length > 0
      ? 2.5
      : 0
}

function isBehindPlace(lead: string): boolean {
  const words = lead
    .toLowerCase()
    .trimEnd()
    .split(/\P{L}+/u)
    .slice(-2)
    .map(kindOf)
  return words.at(-1) === 'PLACE' || (words.at(-1) === 'ARTICLE' && words[0] === 'PLACE')
}
