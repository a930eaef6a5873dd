// Lines that begin with a sign, which stands behind a name too: "1 Institute of Ecology" below "Jane Okafor1".
import type { ParsedAffiliation, ParsedAuthor } from '../../types.ts'

import { readNameList, tidyName } from '../words/personNames.ts'
import { affiliationsOfLine } from './affiliationsBeside.ts'
import { onlyNew } from './mergeAffiliations.ts'
import { readNumbered, withPlainSigns } from './numberedAffiliations.ts'

export interface SignedNames {
  authors: readonly ParsedAuthor[]
  signs: ReadonlyMap<string, readonly string[]>
}

/** "* Professor of Law, Willamette Valley School of Law": a note on who signs. */
export const starred = /^[*†‡§]/u

/** "a Port Institute" below "Jane Okaforᵃ" */
function withBrackets(line: string, { signs }: SignedNames): string {
  return /^\p{Ll} \p{Lu}/u.test(line) && signs.has(line.charAt(0))
    ? `(${line.charAt(0)}) ${line.slice(2)}`
    : line
}

export function firstSentence(note: string): string {
  const end = /(?<=\p{L}{3}\)?)\.(?= \p{Lu}|$)/u.exec(note.slice(0, 400))?.index
  const first = note.slice(0, Math.min(end ?? note.length, 400))
  return /^[*†‡§]+ ?(?:I|We|This|My|Our) /u.test(first) ? '' : first
}

/** "1 Institute of Ecology, University of Graz", where a name above has a 1. */
export function readSigned(line: string, signed: SignedNames): boolean {
  const numbered = readNumbered(withPlainSigns(withBrackets(line, signed)))
  const names = numbered ? signed.signs.get(numbered.sign) : undefined
  const isPerson =
    numbered &&
    readNameList(numbered.rest).names.some((one) => signed.authors.some(({ name }) => name === one))
  if (!numbered || !names || isPerson) {
    return false
  }
  const affiliations = affiliationsOfSign(numbered.rest)
  for (const author of signed.authors) {
    if (names.some((name) => tidyName(name).toLowerCase() === author.name.toLowerCase())) {
      author.affiliations.push(...onlyNew(author.affiliations, affiliations))
    }
  }
  return affiliations.length > 0
}

/** Behind a sign, "Technion, Haifa" is an institution whatever its name. */
function affiliationsOfSign(text: string): ParsedAffiliation[] {
  const found = affiliationsOfLine(text)
  const [institution = ''] = text.split(', ')
  return found.length === 0 &&
    /^\p{Lu}[\p{L}\p{M}’'&-]*(?: \p{Lu}[\p{L}\p{M}’'&-]*){0,4}$/u.test(institution)
    ? [{ acronym: null, institution, printed: text, role: null }]
    : found
}
