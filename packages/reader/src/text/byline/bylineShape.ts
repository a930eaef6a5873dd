// Reads a line as a byline part by part: names, and what else stands beside names in bylines.
import type { Vocabulary } from '../words/vocabulary.ts'

import { isAgencyCredit } from '../lines/agencyCredit.ts'
import { countWords, endsSentence } from '../words/line.ts'
import { looksLikeName, stripHonorific, tidyName } from '../words/personNames.ts'
import { onceFor, recall } from '../words/remembered.ts'
import { hasRole } from '../words/roleNouns.ts'
import { type BylinePart, type PartKind, readBylineParts } from './bylineGrammar.ts'
import { splitLead } from './bylineLeads.ts'
import { unsigned } from './numberedAffiliations.ts'

/** Somebody named in a byline, and the roles and institutions printed beside the name, in their order. */
export interface BylinePerson {
  beside: BylinePart[]
  name: string
}

export interface BylineShape {
  hasLead: boolean
  names: string[]
  /** What stands beside the names: roles, institutions, places. */
  others: string[]
  people: BylinePerson[]
  /** Above 0 for a likely byline, about 3 for a sure one. */
  score: number
}

const mostWords = 60
const mostLetters = 500

const mostShapes = 2000
const shapesOf = onceFor((_: Vocabulary) => new Map<string, BylineShape | null>())

/** Null where the line cannot be a byline. */
export function readBylineShape(text: string, vocabulary: Vocabulary): BylineShape | null {
  return text.length > mostLetters || countWords(text) > mostWords || isAgencyCredit(text)
    ? null
    : recall(shapesOf(vocabulary), text, mostShapes, () => readShape(text, vocabulary))
}

function readShape(text: string, vocabulary: Vocabulary): BylineShape | null {
  const plain = unnumbered(
    text
      .replace(/\s*\t\s*| {3,}/gu, ' | ')
      .replace(/\s+/gu, ' ')
      .replace(topics, '')
      .replace(dated, '')
      .replace(/^[—–•*_†‡-]+\s*/u, '')
      .replace(/[*_†‡]+(?=\s|,|$)/gu, ''),
  )
  const signed = postedBy.exec(plain)?.[1]
  const led = signed ? { rest: signed } : splitLead(plain)
  const parts = readBylineParts(led?.rest ?? plain, vocabulary)
  const people = peopleOf(parts)
  if (people.length === 0) {
    return null
  }
  return {
    hasLead: led !== null,
    names: people.map(({ name }) => name),
    others: parts.filter(({ kind }) => kind !== 'name').map((part) => part.text),
    people,
    score: scoreShape(text, led !== null, parts),
  }
}

/** What follows several names is about all of them: "Jane Okafor and Tom Bell, Delta Academy". */
function peopleOf(parts: BylinePart[]): BylinePerson[] {
  const people: BylinePerson[] = []
  let group: BylinePerson[] = []
  let isClosed = true
  for (const part of parts) {
    if (part.kind === 'name') {
      group = isClosed ? [] : group
      isClosed = false
      const person = { name: tidyName(stripHonorific(part.text)), beside: [] }
      group.push(person)
      people.push(person)
    } else if (part.kind !== 'suffix') {
      isClosed = true
      group.forEach(({ beside }) => beside.push(part))
    }
  }
  return people
}

/** "Posted on May 4, 2021 by Jane Okafor" */
const postedBy = /^(?:posted|published|written)(?: on)? [^.]{4,40}?\p{N} by (\p{Lu}.*)$/iu

/** Without photographers, and without the signs that point from a name to an institution: "Jane Okafor1, Tom Bell²" */
export function unnumbered(text: string): string {
  return unsigned(withCommas(withoutPhotographers(text)))
}

/** "Jane Okafor1 · Tom Bell2", "Jane Okafor · Tom Bell · Ann Poe": what divides names is a comma. */
function withCommas(text: string): string {
  const signed = text.replace(/(?<=\p{L}[\p{N}*†‡§][\p{N},*†‡§]{0,4}) [·|•] (?=\p{Lu})/gu, ', ')
  const parts = signed.split(/ [·|•] /u)
  return parts.length >= 3 && parts.every((part) => looksLikeName(part)) ? parts.join(', ') : signed
}

const pictures =
  '(?:fotos?|photos?|photographs?|pictures?|bilder|images?|illustrationen?|illustrations?|fotografie|fotografías?|foto’s)'
const pictured = new RegExp(
  `(?:,| und| and| et| y| e| en| dan| &)? \\p{Lu}[\\p{L}.’'-]+(?: \\p{Lu}[\\p{L}.’'-]+){1,2} \\(${pictures}\\)`,
  'iu',
)
const worded = /\s*\((?:text|texte|words|texto|testo|tekst|teks)\)/iu

/** "Jane Okafor (text) and Tom Bell (photos)": without Tom Bell. */
function withoutPhotographers(text: string): string {
  const own = text.replace(picturedBy, '')
  return own.includes('(') && countWords(own) <= mostWords
    ? own.replace(pictured, '').replace(worded, '')
    : own
}

/** "Texto: Jane Okafor Fotos: Tom Bell", without a sign between them */
const picturedBy =
  /(?<=\p{Lu}[\p{Ll}’'-]+) (?:[Ff]otos?|FOTOS?|[Pp]hotos?|PHOTOS?|[Pp]hotographs|[Pp]ictures|[Bb]ilder|[Ii]mages|[Ii]llustrations?|[Ff]otografies?|[Ff]otografías|[Ff]oto’s)(?: ?:| by| von| par| por| di| door| oleh) \p{Lu}.*$/u

/** "· Posted: Mar 04, 2019 6:00 AM CT" */
const dated =
  /\s*[|·•]\s*(?:(?:first|last) )?(?:posted|published|updated|modified|erstellt|veröffentlicht|aktualisiert|publiée?|mise? à jour|modifiée?|publicad[oa]|actualizad[oa]|atualizad[oa]|pubblicat[oa]|aggiornat[oa]|gepubliceerd|bijgewerkt|diterbitkan|diperbarui|publicerad|uppdaterad|publisert|oppdatert|opublikowano|güncelleme)(?: on)? ?:[^|·•]*\p{N}[^|·•]*/giu

/** "| Tags: fisheries, Gulf of Tonkin": what the article is about, at the end of the line. */
const topics =
  /\s*[|·•–—]\s*(?:tags?|topics?|categor(?:y|ies)|filed under|keywords?|schlag(?:worte|wörter)|themen|mots-clés|étiquettes|thèmes|etiquetas|temas|categorías?|palavras-chave|parole chiave|argomenti|trefwoorden|thema[’']s|kata kunci|topik|ämnen|tagi|etiketler)\s*:.*$/iu

/** What stands beside names in bylines. */
const besideNames: ReadonlySet<PartKind> = new Set([
  'contact',
  'date',
  'institution',
  'place',
  'role',
  'suffix',
])

function scoreShape(text: string, hasLead: boolean, parts: readonly BylinePart[]): number {
  const odd = parts.filter(({ kind }) => kind !== 'name' && !besideNames.has(kind)).length
  const bare = parts.filter(({ kind, text: role }) => kind === 'role' && !hasRole(role)).length
  const lowers =
    parts
      .filter(({ kind }) => kind === 'other')
      .map((part) => part.text)
      .join(' ')
      .match(/(?<![\p{L}’'])\p{Ll}{3,}/gu)?.length ?? 0
  return (
    (hasLead ? 2.5 : 1.2) -
    odd * 1.2 -
    bare * 0.5 -
    Math.min(3, lowers * 0.4) -
    (endsSentence(text) && !/\b\p{Lu}\p{L}?\.$/u.test(text) ? 1.5 : 0)
  )
}
