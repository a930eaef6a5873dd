// Parses byline lines into authors and their affiliations.
import type { ParsedAffiliation, ParsedAuthor } from '../../types.ts'
import type { Vocabulary } from '../words/vocabulary.ts'

import { stripAboutLabel, stripMarks } from '../lines/classifyLine.ts'
import {
  isNameList,
  isPersonName,
  readNameList,
  stripHonorific,
  surnameOf,
  withoutDate,
} from '../words/personNames.ts'
import { affiliationsOf } from './affiliationsBeside.ts'
import { addBelowNames } from './belowNames.ts'
import { splitLead } from './bylineLeads.ts'
import { type BylineShape, readBylineShape, unnumbered } from './bylineShape.ts'
import { splitPeople } from './clauses.ts'
import { onlyNew } from './mergeAffiliations.ts'
import { signsOf, splitSigned } from './numberedAffiliations.ts'
import { parseAffiliations } from './parseAffiliations.ts'
import { firstSentence, readSigned, starred } from './signedLines.ts'
import { readUnnamed } from './unnamedAuthors.ts'

export interface Signed {
  authors: ParsedAuthor[]
  /** Affiliations of a byline that names nobody: "The writer is …". */
  unnamed: ParsedAffiliation[]
}

const editorsNotePattern = /^editor['’]?s['’]? note\s*:\s*/iu
const notSigningPattern =
  /^(?:translated|edited|introduced|compiled|photograph\w*|photos?|pictures|fotos?|fotograf\w*|illustra\w+|as told to|übersetz\w+|traduit|traducido|tradotto|vertaald|diterjemahkan)\b/iu
/** "Affiliation: Port Institute", below a name */
const affiliationLabel =
  /^(?:affiliations?|institutions?|zugehörigkeit|filiación|institución|filiação|instituição|affiliazione|istituzione|affiliatie|instelling|afiliasi|instansi|afiliacja|anknytning|kurum)\s*:\s*(?=\p{Lu})/iu

/** What has been read so far. */
interface Signing extends Signed {
  /** The authors whom the line above names. */
  group: ParsedAuthor[]
  /** "The writers are …" */
  ofAll: ParsedAffiliation[]
  /** Whose name carries which sign: "Jane Okafor1". */
  signs: Map<string, string[]>
}

const mostStars = 12

/** `isOutside` is true for people whom the article is about or talks to: they are named but are no authors. `notes` are those of the article, some of which may be about the authors. */
export function parseAuthors(
  lines: string[],
  vocabulary: Vocabulary,
  isOutside: (name: string) => boolean,
  notes: readonly string[] = [],
): Signed {
  const signed: Signing = {
    authors: [],
    group: [],
    ofAll: [],
    signs: new Map(),
    unnamed: [],
  }
  for (const line of lines) {
    for (const { name, signs } of signsOf(line)) {
      signs.forEach((sign) => signed.signs.set(sign, [...(signed.signs.get(sign) ?? []), name]))
    }
    const parts = splitSigned(line).map((part) => (starred.test(part) ? firstSentence(part) : part))
    const isRead = parts.filter((part) => readSigned(part, signed)).length > 0
    if (!isRead) {
      readPlain(line, vocabulary, isOutside, signed)
    }
  }
  for (const note of notes.filter((text) => starred.test(text)).slice(0, mostStars)) {
    readSigned(firstSentence(note), signed)
  }
  for (const { affiliations } of signed.authors) {
    affiliations.push(
      ...onlyNew(affiliations, signed.authors.length === 1 ? signed.unnamed : signed.ofAll),
    )
  }
  return { authors: signed.authors, unnamed: signed.unnamed }
}

function readPlain(
  line: string,
  vocabulary: Vocabulary,
  isOutside: (name: string) => boolean,
  signed: Signing,
): void {
  const before = new Map(signed.authors.map((author) => [author, author.affiliations.length]))
  const plain = stripAboutLabel(
    stripMarks(line.replace(editorsNotePattern, '').replace(affiliationLabel, '')),
  )
  const said: Said[] = []
  for (const text of splitPeople(plain)) {
    const about = readUnnamed(text)
    if (about) {
      const affiliations = parseAffiliations(about.predicate)
      signed.unnamed.push(...affiliations)
      signed.ofAll.push(...(about.isOfAll ? affiliations : []))
    } else if (!notSigningPattern.test(text)) {
      said.push(
        ...readLine(text, vocabulary, isOutside, signed).map((author) => ({ author, text })),
      )
    }
  }
  shareInstitution(said, before)
  signed.group = said.length > 0 ? said.map(({ author }) => author) : signed.group
}

interface Said {
  author: ParsedAuthor
  /** The clause about the author. */
  text: string
}

/** "Nadia Rahmat is a fellow and Kelvin Ong an analyst at the Port Centre.": both are there. */
function shareInstitution(said: Said[], before: Map<ParsedAuthor, number>): void {
  const last = said.at(-1)?.author.affiliations.at(-1)
  for (const { author, text } of said.slice(0, -1)) {
    const own = author.affiliations.slice(before.get(author) ?? 0)
    const [alone] = own
    const isOpen = own.length === 1 && alone?.institution === '' && housed.test(alone.role ?? '')
    if (last?.institution && alone && isOpen && !/[.;]$/u.test(text)) {
      alone.institution = last.institution
      alone.acronym = last.acronym
    }
  }
}

/** Offices that nobody holds by himself. */
const housed =
  /fellow|research|analyst|associate|professor|lecturer|director|economist|scientist|engineer|editor|advis[eo]r|consultant|specialist|expert|head|mitarbeiter|doktorand|officer|manager|coordinator|president|chair|member|candidate|student|wissenschaftler|chercheu|investigador|ricercat|onderzoeker|peneliti|dosen/iu

function readLine(
  text: string,
  vocabulary: Vocabulary,
  isOutside: (name: string) => boolean,
  signed: Signing,
): ParsedAuthor[] {
  const led = splitLead(text)
  const { names, rest } = readNameList(
    withoutDate(unnumbered(led?.rest ?? text)).replace(/ \/ /gu, ', '),
  )
  const shape = saysMore.test(rest) ? null : readBylineShape(text, vocabulary)
  if (shape && (shape.score > 0 || led !== null || isNameList(text, vocabulary))) {
    if (isHouseBelow(text, shape, vocabulary, signed)) {
      addToLast(text, signed)
      return []
    }
    return shape.people
      .filter(({ name }) => !isOutside(name))
      .map(({ name, beside }) => add(signed, fullName(name, signed), affiliationsOf(beside)))
  }
  if (names.length > 0 && (led !== null || beginsPredicate.test(rest) || saysMore.test(rest))) {
    const affiliations = parseAffiliations(rest)
    return names
      .filter((name) => !isOutside(name))
      .map((name) => add(signed, fullName(stripHonorific(name), signed), affiliations))
  }
  addToLast(text, signed)
  return []
}

/** "KU Leuven" on a line of its own below a name, whose affiliation it is. */
function isHouseBelow(
  text: string,
  { hasLead, people }: BylineShape,
  vocabulary: Vocabulary,
  { group }: Signing,
): boolean {
  return (
    !hasLead &&
    people.length === 1 &&
    people[0]?.name === text &&
    group.length > 0 &&
    !isPersonName(text, vocabulary)
  )
}

/** A verb follows the names: a sentence about them. */
const saysMore =
  /^(?:,? (?:PhD|MP|MdB|QC|KC|OBE),?)?(?: \([^)]{2,60}\))?(?:, [^,]{3,80},)?\s+(?:is|are|was|were|has|have|had|also|currently|now|ist|sind|lehrt|lehren|arbeite[tn]|leite[tn]|forsch(?:t|en)|schreib(?:t|en)|leb(?:t|en)|est|sont|enseigne(?:nt)?|travaille(?:nt)?|dirige(?:nt)?|vit|vivent|es|son|trabajan?|enseñan?|viven?|è|sono|insegnano?|lavorano?|é|são|werk(?:t|en)|woont|schrijft|doceert|zijn|adalah|ialah|merupakan|mengajar|bekerja|tinggal|är|arbetar|undervisar|forskar|leder|bor|jest|są|pracuje|wykłada|kieruje|mieszka|teach|work|write|lead|direct|head|serve|run|edit|cover|stud|hold|live|report|farm|advis|chair|practi[cs]|\p{Ll}{3,}s(?= ))(?!\p{Lu})/u
const beginsPredicate =
  /^(?:$|[,(|–—.]|\s+(?:is|are|was|were|has|have|in|at|for|and|of|an?|the|[–—|(èé]|new|latest|most recent|first|next|debut|PhD|MP|MdB|ist|sind|est|sont|es|son|sono|são|zijn|adalah|ialah|merupakan|\p{Ll}{2,}(?:[st]|nt|en|an))(?!\p{L}))/u

/** "Mr. Okafor", "Ms Obi Okafor" and "J. O. Okafor" are the Jane Obi Okafor who has signed already. */
function fullName(name: string, { authors }: Signed): string {
  const lower = name.toLowerCase()
  const known = authors.find(
    (other) => other.name.toLowerCase().endsWith(` ${lower}`) || isInitialled(name, other.name),
  )
  return known?.name ?? name
}

function isInitialled(name: string, full: string): boolean {
  const initials = /^(\p{Lu})\.(?: ?\p{Lu}\.)* (?=\p{Lu}\p{Ll})/u.exec(name)
  return (
    initials !== null &&
    full.startsWith(initials[1] ?? '') &&
    full.endsWith(` ${name.slice(initials[0].length)}`)
  )
}

const subject =
  /^(?:He|She|They|Er|Sie|Il|Elle|Ils|Elles|Ella|Él|Ellos|Ellas|Lei|Lui|Hij|Zij|Ze|Ia|Dia|Beliau)\s+/u

/** "She is also …" is about the person named last; a bare surname is about the author who has it. */
function addToLast(text: string, signed: Signing): void {
  const { authors } = signed
  const plain = withoutFullName(stripHonorific(text), authors)
  const pronoun = subject.exec(plain)
  const named = authors.find(
    ({ name }) =>
      plain.startsWith(`${surnameOf(name)} `) || plain.startsWith(`${surnameOf(name)}, `),
  )
  const person = named ?? (pronoun ? authors.at(-1) : undefined)
  if (person) {
    const predicate = plain.slice(
      named ? surnameOf(person.name).length : (pronoun?.[0].length ?? 0),
    )
    person.affiliations.push(...onlyNew(person.affiliations, parseAffiliations(predicate)))
  } else if (/^\p{Lu}[^:]*$/u.test(text) && !/[.?!]$/u.test(text)) {
    addBelowNames(text, signed.group)
  }
}

/** "JANE OKAFOR Peneliti Pusat Kajian Pesisir": of a name that is known only the surname is left. */
function withoutFullName(text: string, authors: readonly ParsedAuthor[]): string {
  const known = authors.find(({ name }) => text.toLowerCase().startsWith(`${name.toLowerCase()} `))
  return known ? `${surnameOf(known.name)}${text.slice(known.name.length)}` : text
}

function add(
  { authors }: Signed,
  name: string,
  affiliations: readonly ParsedAffiliation[],
): ParsedAuthor {
  const known = authors.find((author) => author.name.toLowerCase() === name.toLowerCase())
  const author = known ?? { name, affiliations: [], inferred: false }
  author.affiliations.push(...onlyNew(author.affiliations, affiliations).map((one) => ({ ...one })))
  if (!known) {
    authors.push(author)
  }
  return author
}
