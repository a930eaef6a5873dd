// Roles and institutions that a byline prints beside a name, part by part.
import type { ParsedAffiliation } from '../../types.ts'

import { toVocabulary } from '../words/vocabulary.ts'
import { type BylinePart, readBylineParts } from './bylineGrammar.ts'
import { findInstitution } from './institutionPhrase.ts'
import { namesInstitution, scoreInstitution } from './institutions.ts'
import { parseAffiliations } from './parseAffiliations.ts'

/** Of `scoreInstitution()`: what has less and follows an institution is its town. */
const sureInstitution = 1.5

/** ", Senior Fellow, Coast Institute, Cork": a role and the institution behind it are one affiliation. */
export function affiliationsOf(beside: readonly BylinePart[]): ParsedAffiliation[] {
  const found: ParsedAffiliation[] = []
  let role: null | string = null
  let last: null | ParsedAffiliation = null
  for (const [at, { joint, kind, text }] of beside.entries()) {
    if (writtenFor.test(text) || isRegion(beside[at - 1], { joint, kind, text })) {
      continue
    }
    const said = kind === 'role' ? housedIn(text, beside[at + 1]) : []
    if (said.length > 0) {
      // "urbaniste, enseignant à l’Institut des Métiers": each is an office of its own.
      found.push(...(role === null ? [] : parseAffiliations(role)), ...said)
      last = said.at(-1) ?? null
      role = null
    } else if (kind === 'role' && !isLabel.test(text)) {
      role = role === null ? text : `${role}, ${text}`
      last = null
    } else if (last && joint === '(' && /^\p{Lu}[\p{L}\p{N}&-]{1,9}$/u.test(text)) {
      last.acronym = text
    } else if (kind === 'institution' && (role !== null || scoreInstitution(text) >= 0.8)) {
      if (last && joint === ',' && scoreInstitution(text) < sureInstitution) {
        continue
      }
      if (last && joint === ',') {
        last.institution = `${last.institution}, ${text}`
        last.printed = `${last.printed}, ${text}`
      } else {
        last = toAffiliation(role, text)
        found.push(last)
      }
      role = null
    }
  }
  if (role !== null) {
    found.push(...parseAffiliations(role))
  }
  return found
}

/** "Leverburgh, Isle of Harris": what follows a place and is no sure institution is a place too. */
function isRegion(before: BylinePart | undefined, { joint, text }: BylinePart): boolean {
  const isTown = before?.kind === 'place' || (before?.kind !== 'role' && isWord(before?.text))
  return isTown && joint === ',' && scoreInstitution(text) < 1.7
}

function isWord(text = ''): boolean {
  return /^\p{Lu}\p{Ll}+$/u.test(text)
}

/** "Director of the Port Centre"; of "Head of Marine Risk, Aldgate Analytics" the institution follows. */
function housedIn(text: string, next: BylinePart | undefined): ParsedAffiliation[] {
  const said = parseAffiliations(text).filter((one) => one.institution)
  const isNext =
    next?.kind === 'institution' && next.joint === ',' && scoreInstitution(next.text) >= 0.8
  return isNext && !said.some(({ institution }) => namesInstitution(institution)) ? [] : said
}

/** "Special to the Leader-Post" says where it is printed. */
const writtenFor = /^(?:special|exclusive(?:ly)?) (?:to|for) /iu
const isLabel =
  /^(?:about the |the |corresponding |\W)?(?:authors?|contributors?|writers|editors|reporters)\W*$/iu
const noWords = toVocabulary([])

/** A line below a name: "Senior Fellow, Coast Institute", "School of Biology, University of Cork, Ireland" */
export function affiliationsOfLine(line: string): ParsedAffiliation[] {
  const text = line.replace(/ [^\s@]+@[^\s@]+$/u, '').replace(/^(?:an?|the) /iu, '')
  const parts = readBylineParts(text, noWords).map((part) =>
    part.kind === 'name' && scoreInstitution(part.text) > 0
      ? { ...part, kind: 'institution' as const }
      : part,
  )
  const found = affiliationsOf(parts)
  return found.length > 0 ? found : parseAffiliations(text)
}

function toAffiliation(role: null | string, text: string): ParsedAffiliation {
  const { name, acronym } = findInstitution(
    text.replace(/^(?:the|die|der|das|la|le|l[’']|el|il|het) ?(?=\p{Lu})/u, ''),
  )
  return {
    acronym,
    institution: name,
    printed: role === null ? text : `${role}, ${text}`,
    role,
  }
}
