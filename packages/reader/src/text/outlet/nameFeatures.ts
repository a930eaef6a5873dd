// What a name says by its own words, and by standing elsewhere around the article or in the file.
import type { Vocabulary } from '../words/vocabulary.ts'
import type { FindOutletOptions, OutletEvidence } from './outletEvidence.ts'

import { scoreFurniture } from '../lines/furniture.ts'
import { isSectionName } from '../lines/sectionNames.ts'
import { remembered } from '../words/remembered.ts'
import { hasRole } from '../words/roleNouns.ts'
import { keyOf } from './outletKey.ts'
import { kindOf } from './outletWords.ts'
import { hasPeriodicalNoun } from './periodicalNouns.ts'
import { rightsPattern } from './printedOutlet.ts'
import { isWellKnown } from './wellKnownOutlets.ts'

/** Keys of what names are compared with. */
interface NameFacts {
  addresses: string
  authors: string[]
  /** Family names. */
  families: ReadonlySet<string>
  first: string
  /** Buttons, requests and links that name something: "Subscribe to …". */
  furniture: string
  institutions: string[]
  known: ReadonlySet<string>
  /** The lines around the text. */
  lines: string
  rights: string
  text: string
  title: string
  vocabulary?: Vocabulary
}

export function nameFacts(
  evidence: OutletEvidence,
  { knownOutlets = [], vocabulary }: FindOutletOptions,
): NameFacts {
  const {
    above,
    authors = [],
    below,
    end = [],
    first,
    head = [],
    institutions = [],
    text = '',
    title = '',
  } = evidence
  const lines = [...above, ...head, ...below, ...end].map((line) => line.slice(0, longestLine))
  return {
    addresses: keyOf((lines.join(' ').match(addressPattern) ?? []).join(' ')),
    authors: authors.map(keyOf),
    families: new Set(authors.map((author) => keyOf(author.split(' ').at(-1) ?? ''))),
    first: keyOf(first.slice(0, longestLine)),
    furniture: keyOf(lines.filter((text) => scoreFurniture(text) >= 2).join('\n')),
    institutions: institutions.map(keyOf),
    known: new Set(knownOutlets.map(keyOf)),
    lines: [...evidence.note, ...lines].join('\n').slice(0, mostLetters).toLowerCase(),
    rights: keyOf(lines.filter((text) => rightsPattern.test(text)).join(' ')),
    text: text.slice(0, mostLetters),
    title: keyOf(title),
    ...(vocabulary ? { vocabulary } : {}),
  }
}

const longestLine = 1000
const mostLetters = 20_000

const addressPattern =
  /(?<=@|www\.|https?:\/\/)[\p{L}\p{N}.-]+|\b[\p{L}\p{N}-]+\.(?:example|com|org|net|co|id|de|fr|it|es|nl|in|au|uk|eu|info|sg|my|br|pt|pl|se|tr|ch|at|be|ca)\b/giu

export function nameFeatures(name: string, facts: NameFacts): string[] {
  const words = name.split(' ')
  const key = keyOf(name)
  return [
    ...wordFeatures(name),
    `lines=${countOf(name.toLowerCase(), facts.lines)}`,
    `text=${countOf(name, facts.text)}`,
    ...flags({
      address: key.length > 3 && facts.addresses.includes(key),
      author: facts.authors.some((author) => author.includes(key) || key.includes(author)),
      'author-word': words.some((one) => facts.families.has(keyOf(one))),
      common: words.length === 1 && (facts.vocabulary?.lowerCount(name) ?? 0) > 0,
      furnished: key.length > 3 && facts.furniture.includes(key),
      'in-text': facts.first.includes(key),
      'in-title': facts.title.includes(key),
      institution: facts.institutions.some((one) => one.includes(key)),
      'institution-is': facts.institutions.includes(key),
      known: facts.known.has(key),
      'rights-name': key.length > 3 && facts.rights.includes(key),
    }),
  ]
}

/** Up to 3. */
function countOf(name: string, text: string): number {
  let count = 0
  for (let at = text.indexOf(name); at >= 0 && count < 3; at = text.indexOf(name, at + 1)) {
    count++
  }
  return count
}

/** Each word has a capital, but for small ones between. */
export function isTitleCase(name: string): boolean {
  return name.split(' ').every((one) => /^[\p{Lu}\p{N}&“"]/u.test(one) || smallPattern.test(one))
}

const smallPattern =
  /^(?:of|the|and|de|du|des|der|die|das|für|und|del|della|dei|van|voor|di|e|y|et|en|da|do|dos|la|le|in|on|for)$/u

const wordFeatures = remembered((name): readonly string[] => {
  const words = name.split(' ')
  const isNoun = hasPeriodicalNoun(name)
  return [
    `words=${Math.min(6, words.length)}`,
    `last=${(words.at(-1) ?? '').toLowerCase()}`,
    `first=${(words[0] ?? '').toLowerCase()}`,
    `last-kind=${kindName(words.at(-1) ?? '')}`,
    `first-kind=${kindName(words[0] ?? '')}`,
    ...(isNoun ? [`noun${Math.min(3, words.length)}`] : []),
    ...flags({
      'all-capital': words.length > 1 && isTitleCase(name),
      article: /^(?:The|Der|Die|Das) /u.test(name),
      capitals: name === name.toUpperCase() && /\p{L}{3}/u.test(name),
      'ends-number': / \p{N}[\p{N}/-]*$/u.test(name),
      furniture: scoreFurniture(name) >= 3,
      house: housePattern.test(name),
      'house,noun': isNoun && housePattern.test(name),
      marks: /[,:;()?!]/u.test(name),
      noun: isNoun,
      number: /\p{N}/u.test(name),
      pair: pairPattern.test(name),
      role: hasRole(name),
      section: isSectionName(name),
      'small-words': words.some((one) => /^\p{Ll}{5}/u.test(one)),
      'well-known': isWellKnown(name),
    }),
  ]
})

/** The kind of a word beside names, or none. */
function kindName(word: string): string {
  const kind = kindOf(word.toLowerCase())
  return /^\p{Lu}+$/u.test(kind) ? kind : ''
}

function flags(all: Record<string, boolean>): string[] {
  return Object.entries(all).flatMap(([flag, is]) => (is ? [flag] : []))
}

/** Two names, the second with its article: "Il Ponte and De Schatkist". */
const pairPattern =
  / (?:and|[&y]|und|et|e|ed|en|dan|och|oraz) (?:The|Der|Die|Das|Le|La|Les|El|Los|Il|Lo|De|Het|[AO]) /u

const housePattern =
  /\b(?:universit\p{L}+|institut\p{L}*|centre|center|zentrum|foundation|stiftung|fondation|council|society|college|department|ministry|programme|program|press|verlag|court|committee|parliament|conference|workshop|seminar|school|forum|network|academy|association|group|bank|party|office|agency)\b/iu
