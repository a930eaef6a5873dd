// Lines below names: a role, an institution, or an institution for each of the names.
import type { ParsedAuthor } from '../../types.ts'

import { affiliationsOfLine } from './affiliationsBeside.ts'
import { join } from './mergeAffiliations.ts'

/** "Port Institute; Coast Academy", "Port Institute and Coast Academy, respectively" */
function splitByPerson(text: string): string[] {
  const plain = text.replace(respectively, '')
  return plain === text
    ? text.split(/\s*[;|]\s+/u)
    : plain.split(/,? (?:and|und|et|y|e|en|dan|och|og|oraz|ve) (?=\p{Lu})|, /u)
}

const respectively =
  /,? \(?(?:respectively|beziehungsweise|bzw\.|respectivement|respectivamente|rispettivamente|respectievelijk|masing-masing|respektive|henholdsvis|odpowiednio)\)?\.?$/iu

/** A line of its own below names: a role, an institution, or one institution for each of the names. */
export function addBelowNames(text: string, group: readonly ParsedAuthor[]): void {
  const each = splitByPerson(text)
  if (group.length > 1 && each.length === group.length) {
    group.forEach((author, at) => author.affiliations.push(...affiliationsOfLine(each[at] ?? '')))
    return
  }
  const found = affiliationsOfLine(text)
  const [first] = found
  for (const { affiliations } of group) {
    const last = affiliations.at(-1)
    if (affiliations.length === 0) {
      affiliations.push(...found.map((one) => ({ ...one })))
    } else if (affiliations.length === 1 && last && first && found.length === 1) {
      join(last, first)
    }
  }
}
