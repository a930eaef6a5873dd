// Parses byline lines into authors and their affiliations.
import type { ParsedAffiliation, ParsedAuthor } from '../../types.ts'
import type { Vocabulary } from '../text/vocabulary.ts'

import { stripAboutLabel, stripMarks } from '../lines/classifyLine.ts'
import { splitLead } from './bylineLeads.ts'
import { type BylineShape, readBylineShape, unnumbered } from './bylineShape.ts'
import { parseAffiliations } from './parseAffiliations.ts'
import {
  isNameList,
  personNameSource,
  readNameList,
  stripHonorific,
  surnameOf,
  withoutDate,
} from './personNames.ts'

export interface Signed {
  authors: ParsedAuthor[]
  /** Affiliations of a byline that names nobody: "The writer is …". */
  unnamed: ParsedAffiliation[]
}

const editorsNotePattern = /^editor['’]?s['’]? note\s*:\s*/iu
const notSigningPattern =
  /^(?:translated|edited|introduced|compiled|photograph\w*|photos?|pictures|fotos?|fotograf\w*|illustra\w+|as told to|übersetz\w+|traduit|traducido|tradotto|vertaald|diterjemahkan)\b/iu
const unnamedPattern =
  /^(?:(?:The|This|Our) (?:writer|author|contributor|reviewer|columnist|correspondent|essayist)s?,? (?:who )?|(?:Die|Der) (?:Autor|Verfasser|Gastautor)(?:in|en|innen)? |(?:L[’']|Les )(?:auteure?s?|autrice|autore) |(?:El|La|Los|Las) autor(?:a|es|as)? |De (?:auteur|schrijver|schrijfster)s? |Penulis )/u

/** `isOutside` is true for people whom the article is about or talks to: they are named but are no authors. */
export function parseAuthors(
  lines: string[],
  vocabulary: Vocabulary,
  isOutside: (name: string) => boolean,
): Signed {
  const signed: Signed = { authors: [], unnamed: [] }
  for (const line of lines) {
    for (const text of splitPeople(
      stripAboutLabel(stripMarks(line.replace(editorsNotePattern, ''))),
    )) {
      if (unnamedPattern.test(text)) {
        signed.unnamed.push(...parseAffiliations(text.replace(unnamedPattern, '')))
      } else if (!notSigningPattern.test(text)) {
        readLine(text, vocabulary, isOutside, signed)
      }
    }
  }
  const [author] = signed.authors
  if (author && signed.authors.length === 1) {
    author.affiliations.push(...onlyNew(author.affiliations, signed.unnamed))
  }
  return signed
}

/** "Oumar Sy teaches in Kess. Ann Boll draws maps." is about two people. */
function splitPeople(line: string): string[] {
  return line.split(
    new RegExp(`(?<=[\\p{Ll})”"]\\.) (?=${personNameSource} (?:is|are|also|\\p{Ll}+s)\\b)`, 'u'),
  )
}

function readLine(
  text: string,
  vocabulary: Vocabulary,
  isOutside: (name: string) => boolean,
  signed: Signed,
): void {
  const led = splitLead(text)
  const { names, rest } = readNameList(
    withoutDate(unnumbered(led?.rest ?? text)).replace(/ \/ /gu, ', '),
  )
  const isCredit = led !== null
  const isWhole = isNameList(text, vocabulary)
  const saysMore =
    /^(?:$|[,(|–—.]|\s+(?:is|are|was|were|has|have|in|at|for|and|of|[–—|(]|teach|work|write|lead|direct|head|serve|run|edit|cover|stud|hold|live|report|farm|also|currently|now|new|latest|most recent|first|next|debut|PhD|advis|chair|practi[cs]|\p{Ll}{3,}s\b))/u.test(
      rest,
    )
  const shape = readBylineShape(text, vocabulary)
  if (shape && shape.score > 0 && shape.names.length > names.length) {
    addShape(shape, isOutside, signed)
    return
  }
  if (names.length === 0 || !(isCredit || isWhole || saysMore)) {
    addToLast(text, signed)
    return
  }
  const affiliations = parseAffiliations(rest)
  for (const name of names.filter((other) => !isOutside(other))) {
    add(signed, fullName(stripHonorific(name), signed), affiliations)
  }
}

/** "Opinion | Jane Okafor | Delta Post": the names are not the first part. */
function addShape(
  { names, others }: BylineShape,
  isOutside: (name: string) => boolean,
  signed: Signed,
): void {
  const affiliations = others.flatMap((other) => parseAffiliations(other))
  for (const name of names.filter((other) => !isOutside(other))) {
    add(signed, fullName(stripHonorific(name), signed), affiliations)
  }
}

/** "Mr. Okafor" is the Okafor who has signed already. */
function fullName(name: string, { authors }: Signed): string {
  return (
    (name.includes(' ')
      ? undefined
      : authors.find((other) => surnameOf(other.name) === name)?.name) ?? name
  )
}

/** "She is also …" is about the person named last; a bare surname is about the author who has it. */
function addToLast(text: string, { authors }: Signed): void {
  const pronoun = /^(?:He|She|They)\s+/u.exec(text)
  const named = authors.find(({ name }) => text.startsWith(`${surnameOf(name)} `))
  const person = named ?? (pronoun ? authors.at(-1) : undefined)
  if (person) {
    const predicate = text.slice(named ? surnameOf(person.name).length : (pronoun?.[0].length ?? 0))
    person.affiliations.push(...onlyNew(person.affiliations, parseAffiliations(predicate)))
  }
  const last = authors.at(-1)
  if (
    !person &&
    last?.affiliations.length === 0 &&
    /^\p{Lu}/u.test(text) &&
    !/[.?!]$/u.test(text)
  ) {
    last.affiliations.push(...parseAffiliations(text))
  }
}

function add({ authors }: Signed, name: string, affiliations: ParsedAffiliation[]): void {
  const known = authors.find((author) => author.name.toLowerCase() === name.toLowerCase())
  if (known) {
    known.affiliations.push(...onlyNew(known.affiliations, affiliations))
  } else {
    authors.push({ name, affiliations: [...affiliations], inferred: false })
  }
}

function onlyNew(have: ParsedAffiliation[], more: ParsedAffiliation[]): ParsedAffiliation[] {
  return more.filter(
    ({ institution, role }) =>
      !have.some((one) => one.institution === institution && one.role === role),
  )
}
